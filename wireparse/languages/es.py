"""Spanish."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="es",
    months=months(
        "enero ene",
        "febrero feb",
        "marzo mar",
        "abril abr",
        "mayo may",
        "junio jun",
        "julio jul",
        "agosto ago",
        "septiembre setiembre sept sep set",
        "octubre oct",
        "noviembre nov",
        "diciembre dic",
    ),
    weekdays=(
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ),
    by=("Por",),
    and_=("y", "e"),
    roles={
        "reporte de": "reporting",
        "reporte por": "reporting",
        "reporte adicional de": "additional reporting",
        "reporte adicional por": "additional reporting",
        "editado por": "editing",
        "editado en español por": "editing",
        "edición en español de": "editing",
        "escrito por": "writing",
        "redacción de": "writing",
        "traducido por": "translation",
        "traducción de": "translation",
        "con información de": "contributing",
    },
    words=frozenset(["el", "los", "las", "que", "una", "del", "por", "con", "para", "su", "al", "se"]),
    stamps="publicado actualizado actualizada creado a las el hora hs h hrs",
    boxes=(
        "noticias relacionadas|notas relacionadas|artículos relacionados|contenido relacionado|"
        "contenidos relacionados|temas relacionados|relacionados|relacionadas|te puede interesar|"
        "te podría interesar|también te puede interesar|más noticias|últimas noticias|lo más leído|"
        "lo más visto|más leídas|comentarios|no hay comentarios|deja un comentario|compartir|comparte|"
        "imprimir|etiquetas|archivado en|palabras clave|publicidad|más sobre este tema|"
        "publicar un comentario"
    ),
)
