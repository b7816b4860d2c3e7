<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>xuequ::app::HeadBar</name>
        <message numerus="yes">
            <source>%n super-oversized</source>
            <translation>
                <numerusform>%n super-oversized</numerusform>
                <numerusform>%n super-oversized</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ImportDialog</name>
        <message numerus="yes">
            <source>%n rows taken</source>
            <translation>
                <numerusform>%n row taken</numerusform>
                <numerusform>%n rows taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n polygons repaired</source>
            <translation>
                <numerusform>%n polygon repaired</numerusform>
                <numerusform>%n polygons repaired</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n units that scenarios named are gone</source>
            <translation>
                <numerusform>%n unit that scenarios named is gone</numerusform>
                <numerusform>%n units that scenarios named are gone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schools that scenarios named are gone</source>
            <translation>
                <numerusform>%n school that scenarios named is gone</numerusform>
                <numerusform>%n schools that scenarios named are gone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactSheet</name>
        <message numerus="yes">
            <source>in %n parts, allowed</source>
            <translation>
                <numerusform>in %n part, allowed</numerusform>
                <numerusform>in %n parts, allowed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n parts, not allowed</source>
            <translation>
                <numerusform>in %n part, not allowed</numerusform>
                <numerusform>in %n parts, not allowed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::MessageBar</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::TablePanel</name>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::LiveFigures</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more findings</source>
            <translation>
                <numerusform>and %n more finding</numerusform>
                <numerusform>and %n more findings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::Commands</name>
        <message numerus="yes">
            <source>Zones of the %n schools open in %1</source>
            <translation>
                <numerusform>Zone of the %n school open in %1</numerusform>
                <numerusform>Zones of the %n schools open in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planning units without a way on foot went to the nearest school by straight line</source>
            <translation>
                <numerusform>%n planning unit without a way on foot went to the nearest school by straight line</numerusform>
                <numerusform>%n planning units without a way on foot went to the nearest school by straight line</numerusform>
            </translation>
        </message>
    </context>
</TS>
