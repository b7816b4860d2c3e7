// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/rich_text.hpp"

#include "app/desktop/window/theme.hpp"
#include "app/output/cell_text.hpp"

namespace xuequ::app {

using namespace Qt::StringLiterals;

QString number(std::int64_t value) { return QString::fromStdString(wholeText(value)); }

QString figuresText(const std::vector<Figure>& figures, Look look) {
  const Theme& theme = themeOf(look.dark);
  QString values;
  QString names;
  for (const Figure& figure : figures) {
    const QString ink = (figure.bad ? theme.bad : theme.ink).name();
    values +=
        u"<td style='padding-right:12px;white-space:nowrap;font-size:19px;font-weight:700;color:%1'>%2</td>"_s
            .arg(ink, figure.value.toHtmlEscaped());
    names += u"<td style='padding-right:12px;color:%1'>%2</td>"_s.arg(theme.faint.name(),
                                                                      figure.name.toHtmlEscaped());
  }
  return u"<table cellspacing='0'><tr>%1</tr><tr>%2</tr></table>"_s.arg(values, names);
}

QString tableText(const QStringList& heads, const std::vector<QStringList>& rows, Look look) {
  const Theme& theme = themeOf(look.dark);
  const auto row = [](const QStringList& cells, const QString& style) {
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
      text +=
          u"<td align='%1' style='padding:3px 0 3px %2px;%3'>%4</td>"_s.arg(i == 0 ? u"left"_s : u"right"_s)
              .arg(i == 0 ? 0 : 8)
              .arg(style, cells[i].toHtmlEscaped());
    return u"<tr>%1</tr>"_s.arg(text);
  };
  QString text = row(heads, u"color:%1;"_s.arg(theme.faint.name()));
  for (const QStringList& cells : rows)
    text += row(cells, u"border-top:1px solid %1;"_s.arg(theme.border.name()));
  return u"<table width='100%' cellspacing='0'>%1</table>"_s.arg(text);
}

}  // namespace xuequ::app
