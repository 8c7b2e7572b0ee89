"""Portuguese."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="pt",
    months=months(
        "janeiro jan",
        "fevereiro fev",
        "março mar",
        "abril abr",
        "maio mai",
        "junho jun",
        "julho jul",
        "agosto ago",
        "setembro set",
        "outubro out",
        "novembro nov",
        "dezembro dez",
    ),
    weekdays=(
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
    by=("Por",),
    and_=("e",),
    roles={
        "reportagem de": "reporting",
        "reportagem adicional de": "additional reporting",
        "edição de": "editing",
        "tradução de": "translation",
        "texto de": "writing",
    },
    words=frozenset(["o", "os", "da", "do", "que", "em", "uma", "não", "com", "para", "no", "na"]),
    stamps="publicado atualizado atualizada às em de h",
    boxes=(
        "notícias relacionadas|matérias relacionadas|últimas notícias|últimas|mais lidas|mais notícias|"
        "leia também|leia mais|veja também|veja mais|comentários|sem comentários|nenhum comentário|"
        "deixe um comentário|compartilhe|compartilhar|partilhar|imprimir|publicidade|relacionadas|"
        "palavras-chave|"
        "enviar um comentário|postar um comentário"
    ),
)
