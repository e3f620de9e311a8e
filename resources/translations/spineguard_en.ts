<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln card(s) were left out</source>
        <translation>
            <numerusform>%Ln card was left out</numerusform>
            <numerusform>%Ln cards were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln more mistake(s)</source>
        <translation>
            <numerusform>{file}: %Ln more mistake</numerusform>
            <numerusform>{file}: %Ln more mistakes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln done. Your goal is {goal}.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>Today: %Ln done. Your goal is {goal}.</numerusform>
            <numerusform>Today: %Ln done. Your goal is {goal}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln of {goal} done</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>Today: %Ln of {goal} done</numerusform>
            <numerusform>Today: %Ln of {goal} done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s)</source>
        <translation>
            <numerusform>About %Ln minute</numerusform>
            <numerusform>About %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often</comment>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may rest now, or hold %Ln second(s) more.</source>
        <translation>
            <numerusform>You may rest now, or hold %Ln second more.</numerusform>
            <numerusform>You may rest now, or hold %Ln seconds more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then you have %Ln second(s) to get into place.</source>
        <translation>
            <numerusform>Then you have %Ln second to get into place.</numerusform>
            <numerusform>Then you have %Ln seconds to get into place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goes on in %Ln second(s).</source>
        <comment>hands-free</comment>
        <translation>
            <numerusform>Goes on in %Ln second.</numerusform>
            <numerusform>Goes on in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <comment>after hold for, or rest for</comment>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln of {goal} done.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>Today: %Ln of {goal} done.</numerusform>
            <numerusform>Today: %Ln of {goal} done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a slow count of %Ln</source>
        <comment>after hold for</comment>
        <translation>
            <numerusform>a slow count of %Ln</numerusform>
            <numerusform>a slow count of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold for {hold}, rest for {rest}. %Ln time(s) in all.</source>
        <translation>
            <numerusform>Hold for {hold}, rest for {rest}. %Ln time in all.</numerusform>
            <numerusform>Hold for {hold}, rest for {rest}. %Ln times in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>sessions in a day</comment>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your last reading is %Ln month(s) old.</source>
        <translation>
            <numerusform>Your last reading is %Ln month old.</numerusform>
            <numerusform>Your last reading is %Ln months old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln year(s)</source>
        <comment>after: apart over</comment>
        <translation>
            <numerusform>about %Ln year</numerusform>
            <numerusform>about %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <comment>after: apart over</comment>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>after: apart over</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chart of your height: %Ln reading(s).</source>
        <translation>
            <numerusform>Chart of your height: %Ln reading.</numerusform>
            <numerusform>Chart of your height: %Ln readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %Ln session(s).</source>
        <translation>
            <numerusform>This week: %Ln session.</numerusform>
            <numerusform>This week: %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last week: %Ln session(s).</source>
        <translation>
            <numerusform>Last week: %Ln session.</numerusform>
            <numerusform>Last week: %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier reading(s) are in the chart, but not in this table.</source>
        <translation>
            <numerusform>%Ln earlier reading is in the chart, but not in this table.</numerusform>
            <numerusform>%Ln earlier readings are in the chart, but not in this table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) found</source>
        <translation>
            <numerusform>%Ln page found</numerusform>
            <numerusform>%Ln pages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln height(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Keep %Ln height</numerusform>
            <numerusform>Keep %Ln heights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new height(s) in this file.</source>
        <translation>
            <numerusform>%Ln new height in this file.</numerusform>
            <numerusform>%Ln new heights in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them you have already. They are not kept twice.</source>
        <translation>
            <numerusform>%Ln of them you have already. It is not kept twice.</numerusform>
            <numerusform>%Ln of them you have already. They are not kept twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were left out. The others are not touched by that.</source>
        <translation>
            <numerusform>%Ln line was left out. The others are not touched by that.</numerusform>
            <numerusform>%Ln lines were left out. The others are not touched by that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s): {names}.</source>
        <comment>of exercises</comment>
        <translation>
            <numerusform>About %Ln minute: {names}.</numerusform>
            <numerusform>About %Ln minutes: {names}.</numerusform>
        </translation>
    </message>
</context>
</TS>
