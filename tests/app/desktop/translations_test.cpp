// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;

TEST_CASE("translations") {
  SECTION("every text of the window is in Chinese, finished, with the places of the original") {
    QFile file(QStringLiteral(XUEQU_SOURCE_DIR "/resources/i18n/xuequ_zh_CN.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    const auto places = [](const QString& text) {
      return text.count(u"%1"_s) * 100 + text.count(u"%2"_s) * 10 + text.count(u"%n"_s);
    };
    while (!xml.atEnd()) {
      xml.readNext();
      if (!xml.isStartElement()) continue;
      if (xml.name() == u"source") source = xml.readElementText();
      if (xml.name() != u"translation") continue;
      CHECK(xml.attributes().value(u"type"_s).isEmpty());
      const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
      INFO(source.toStdString());
      CHECK_FALSE(text.isEmpty());
      CHECK(places(text) == places(source));
      ++messages;
    }
    CHECK(messages > 100);
  }
  SECTION("both languages are compiled in") {
    CHECK(QFile::exists(u":/i18n/xuequ_zh_CN.qm"_s));
    CHECK(QFile::exists(u":/i18n/xuequ_en.qm"_s));
  }
}
