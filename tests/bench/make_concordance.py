"""A concordance of N rows in three versions, for measuring: make_concordance.py N FILE.

Articles of ten numbered paragraphs, each with a number and a date of its own; every
hundredth paragraph differs in one version."""
import sys

n, name = int(sys.argv[1]), sys.argv[2]
HAN = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
TEXTS = {
    "en": ("Article {a}", " The owner of boat {k} shall pay {v} dollars, not later than on 3 May 2012.",
           "The harbour master keeps the register (see the annex)."),
    "zh": ("第{a}条", "{k}号船的船主应当至迟于2012年5月3日缴纳{v}美元。", "港务长保管登记册（见附件）。"),
    "ru": ("Статья {a}", " Владелец судна {k} должен уплатить {v} долларов не позднее 3 мая 2012 года.",
           "Капитан порта ведёт реестр (см. приложение)."),
}
clauses, rows, segments = {lang: [] for lang in TEXTS}, [], 0
for k in range(1, n + 1):
    article, place = (k - 1) // 11 + 1, (k - 1) % 11
    for lang, (head, body, more) in TEXTS.items():
        value = 100 + k + (k % 100 == 0 and lang == "ru")
        if place == 0:
            label = head.format(a=article)
            clauses[lang].append(
                f'<clause id="{k}" depth="1" kind="article" address="art{article}" line="{k}" '
                f'number="{article}" scheme="decimal"><s><label>{label}</label></s></clause>')
        else:
            label = HAN[place] + "、" if lang == "zh" else f"{place}."
            scheme = "han" if lang == "zh" else "decimal"
            clauses[lang].append(
                f'<clause id="{k}" depth="2" kind="paragraph" address="art{article}/p{place}" line="{k}" '
                f'number="{place}" scheme="{scheme}">'
                f'<s><label>{label}</label>{body.format(k=k, v=value)}</s>'
                + (" " if lang != "zh" else "") + f'<s>{more}</s></clause>')
    beads, first = "", segments + 1
    for _ in range(1 if place == 0 else 2):
        segments += 1
        beads += '<bead confidence="0.990">' + "".join(
            f'<side lang="{lang}" segments="{segments - first + 1}"/>' for lang in TEXTS) + "</bead>"
    cells = "".join(f'<cell lang="{lang}" clauses="{k}"/>' for lang in TEXTS)
    rows.append(f'<row confidence="0.990">{cells}{beads}</row>')
with open(name, "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<concordance xmlns="urn:concordat:concordance:1">\n<settings/>\n')
    for lang in TEXTS:
        out.write(f'<version lang="{lang}">\n<source file="{lang}.txt" type="text/plain" charset="UTF-8" '
                  f'sha256="{"0" * 64}" status="unknown"/>\n' + "\n".join(clauses[lang]) + "\n</version>\n")
    out.write("<rows>\n" + "\n".join(rows) + "\n</rows>\n</concordance>\n")
