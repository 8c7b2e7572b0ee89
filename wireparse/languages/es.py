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
)
