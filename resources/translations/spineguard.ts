<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name></name>
    <message>
        <source>Something went wrong inside SpineGuard. Your notes are kept. If it happens again, ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of your own cards were left out. Look at Exercises to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These cards were left out. They have a mistake, or show a movement that may hurt a spine. Each line says where. The files are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not read your journal, so we keep it as {file} and began a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not read your settings, so we keep them as {file} and began new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not read some lines of your journal. The rest is here. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not read some lines of your settings. The rest is here. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer SpineGuard wrote your journal, so we keep it as {file} and began a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer SpineGuard wrote your settings, so we keep them as {file} and began new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not open your journal. It was left as it is. What you do now is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not open your settings. They were left as they are. What you choose now is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can&apos;t save your journal now. The disk or folder does not let us. Nothing old was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can&apos;t save your settings now. The disk or folder does not let us. Nothing old was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own cards go in this folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) were left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln more mistake(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{note} The old file is kept as {file}.</source>
        <extracomment>{note} is a whole sentence: what happened to the file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call for help now (911, 999, 112)</source>
        <extracomment>Name the numbers that are called for help where your language is spoken.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain or pressure in your chest. Pain that goes to your neck, jaw or arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You faint, or you can hardly breathe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You lose feeling between your legs, or you can&apos;t hold your urine or bowels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both legs are newly weak or numb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your back hurts after a bad fall, or you can&apos;t stand up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your doctor today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sudden, strong pain in your back. Above all after a cough, a sneeze, a bend, a lift or a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New back pain of any kind, or pain that gets worse day by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tingling, numbness or weakness in an arm or a leg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain down your legs when you lean back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest, and ask before next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are dizzy, sick or in a cold sweat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are more out of breath than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joint hurts, or a muscle cramps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing hurts. I pressed it by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now and sit down, or lie down. This is noted, and nothing more is asked of you today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <comment>name of the first page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <comment>name of the pages with tips for every day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <comment>name of the page that says when to call for help</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to call for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of a person who stands tall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the guide</source>
        <comment>above a short piece of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read more</source>
        <comment>button: open this page of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more of what was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button: look at this exercise</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <comment>name of the page on how tall one is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not written down a height yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guide for patients says to have your height measured once a year. Best of all at the same office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From morning to night, height can change by 1 cm (3/8 in). Measure at the same time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a page for my doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a mark, or use the arrow keys, to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right arrow keys go from reading to reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions each week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, such as cough or shopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has these words. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all pages</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pages could not be read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lean of the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the figure with the buttons, the slider or the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <comment>of the spine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>of the spine</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muscles pull here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to see someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better</source>
        <comment>above a picture of what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaning back. The front of the spine is open, and bears the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaning back a little. The front of the spine opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing tall. Front and back bear the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bending a little. The front of the spine starts to be squeezed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bending more. The front is squeezed, and the muscles of the back start to pull.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bending far. The front is squeezed hard, and the back may feel strained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bending very far. The front bears the most. Here a bone breaks most easily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the better way: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossed-out picture, avoid this: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next page: {title}</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before: {title}</source>
        <comment>of the guide</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation}: {title}. Published {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation}: {title}. No date is given. We read it in {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date pattern</comment>
        <extracomment>Pattern of a month: MMMM is the month, yyyy the year. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to change or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It helps to see the whole picture. A guess is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my tallest height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not stand straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For my doctor</source>
        <comment>button: a page about heights to take along</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for your doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page to take along. It shows the chart, your heights, and how each was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the page for your doctor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for a doctor&apos;s program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has it all. Use it in a spreadsheet, or to bring your heights to a new computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A doctor&apos;s program can read the last one. It is called FHIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no printer. You can save the page, and print it somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be printed. Look at the printer, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file} in the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not save it in {folder}. The disk or folder does not let us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page went to the printer {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard heights {day}</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not save this yet. We will try again when you open or close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a clinic</source>
        <comment>where a height was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <comment>where a height was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you remember it</source>
        <comment>how a height is known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inches} in</source>
        <comment>a length in inches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{feet} ft {inches} in</source>
        <comment>a height in feet and inches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} ({other})</source>
        <comment>a length in both units</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} cm</source>
        <comment>a length in centimetres</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}/{over}</source>
        <comment>a part of an inch, as in 1/2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} {part}/{over}</source>
        <comment>inches, as in 3 1/2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>short date pattern</comment>
        <extracomment>Pattern of a short date: MMM is the month, d the day, yyyy the year. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month pattern</comment>
        <extracomment>Pattern of a month: MMM is the month, yyyy the year. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>year pattern</comment>
        <extracomment>Pattern of a year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallest: {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallest you remember: {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Chart of your height: %Ln reading(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} {first}. {last}.</source>
        <comment>chart for those who don&apos;t see it: count, first and last</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} on {day}: {where}</source>
        <comment>one reading of height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {where}</source>
        <comment>when and where a height was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured {number}: {height}</source>
        <comment>one of several measurements, by its number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}. {trouble}</source>
        <comment>how a height was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} on {day}.</source>
        <comment>the last reading</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} That is the same as about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} That is {apart} less than about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} That is {apart} more than about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallest you remember: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed this reading: {reading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You deleted this reading: {reading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This week: %Ln session(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last week: %Ln session(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{this} {before}</source>
        <comment>sessions of this week and of the last</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {number}</source>
        <comment>sessions in the week that begins on that day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>very short date pattern</comment>
        <extracomment>Pattern of a very short date: MMM is the month, d the day. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <comment>under a picture: how it starts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>under a picture: how to hold</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>how long one hold lasts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each count</source>
        <comment>how long one count lasts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <comment>how long one rest lasts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we differ from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to my daily exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of my daily exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>in the ring, in place of the name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exercise is in your daily list. Go to Exercises and choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All your exercises are left out for now. Ask your doctor or physio first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard shows general exercises and keeps your own notes for you. It does not replace your doctor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your doctor or physio first, before you start. Above all, ask if you have had a broken bone in your back. Stop if something hurts or you feel dizzy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop if something hurts or you feel dizzy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>button: go to the next step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button: one step back</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something hurts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left arrow</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right arrow</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <comment>button: show the rest of the words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <comment>name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get ready</source>
        <comment>name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <comment>name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <comment>name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>name of a phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting in a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting at a counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting at a wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sitting on a bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing at a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing at a counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing at a wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing at a bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down at a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down at a counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down at a wall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lying down on a bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told not to exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New injury or pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken bone in the spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falls, or feeling unsteady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neck trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting down to the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sore shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>date pattern</comment>
        <extracomment>Pattern of a date: dddd is the day of the week, MMMM the month, d the day. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your height is not written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last measured: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln done. Your goal is {goal}.</source>
        <comment>sessions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln of {goal} done</source>
        <comment>sessions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <comment>under a session that was done today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>under a session that was done today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>under the session that comes next today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <comment>under a session that comes later today</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} {done}</source>
        <comment>mark of a session: 9:00 Done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out for now: {names}. Ask your doctor or physio first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You told us that something hurt today. Rest now. Ask your doctor or physio before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of {exercise}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{caption}: {words}</source>
        <comment>picture, as in Hold: Press your head back.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {exercise}</source>
        <comment>button: look at this exercise</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} ({lowest} to {highest})</source>
        <comment>as in 5 times (1 to 5)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {amount}</source>
        <comment>as in Hold: 4 seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less. {line}</source>
        <comment>as in Less. Hold: 4 seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More. {line}</source>
        <comment>as in More. Hold: 4 seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <comment>date pattern</comment>
        <extracomment>Pattern of a date: MMMM is the month, d the day, yyyy the year. Put them in your order.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organisation}: {title}. Last reviewed {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}. Exercise {number} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <comment>which time of how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We paused while the computer was asleep or busy. Go on when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Take your time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get into place. It starts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You may rest now, or hold %Ln second(s) more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Then you have %Ln second(s) to get into place.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you.</source>
        <comment>hands-free is paused</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on by itself.</source>
        <comment>hands-free, while the step is said</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Goes on in %Ln second(s).</source>
        <comment>hands-free</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {exercise}</source>
        <comment>the next exercise</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: one more step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: get ready, {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: hold, {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: rest, {seconds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <comment>with a fraction, as in 1.5 seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <comment>after hold for, or rest for</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <comment>after hold for, or rest for: 1.5 seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exercise}: {number} of {of}</source>
        <comment>how many times it was done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Today: %Ln of {goal} done.</source>
        <comment>sessions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is in your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not save this to your journal. We will try again after your next session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a slow count of %Ln</source>
        <comment>after hold for</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hold for {hold}, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hold for {hold}, rest for {rest}. %Ln time(s) in all.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud the tones are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short piece of the guide each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person in the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in</source>
        <comment>what a height is counted in</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As my computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello. I will count along with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving</source>
        <comment>the figure moves</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still</source>
        <comment>the figure steps between its poses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>pace of the voice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <comment>volume</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>volume</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feet and inches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter keys, such as H and S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: while you exercise, letters do nothing. Use the buttons, Space, Esc and the arrow keys. This helps if you talk to your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this is on, one press starts all exercises. Each step is said, and you get time to move. Then it goes on by itself. Any key pauses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen reader is running, so our voice is quiet. Choose On if you want to hear both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no voice yet. Ask a helper to install espeak-ng. Till then, read the words on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice speaks, but no sound comes out. Look at the loudspeaker, and turn up the sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice stopped working. Start the computer anew, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer can&apos;t play tones yet. Ask a helper to install pulseaudio-utils. The page shows it all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tone comes out. Look at the loudspeaker, and turn up the sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}</source>
        <comment>number of a skin tone, 1 is light and 5 is deep</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>sessions in a day</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Woman {number}</source>
        <comment>a voice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Man {number}</source>
        <comment>a voice</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <comment>a choice of answers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {choice}</source>
        <comment>a choice among settings</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {number} of {of}</source>
        <comment>how many times, for those who don&apos;t see the dots</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phase}. Seconds left: {count}</source>
        <comment>for those who don&apos;t see the ring</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where were you measured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How tall were you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there more to remember?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the tallest you have ever been?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a clinic or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As I remember it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another clinic or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the clinic or office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name helps: heights from the same office can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <comment>a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <comment>button: half an hour later</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t know the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was measured more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure 3 times if you can. Step away from the wall in between. We take the average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These lie more than 5 mm (1/4 in) apart. Please measure once more, if you can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could you stand straight?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <comment>could not stand straight</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, let me change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>button: to the next question</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can&apos;t read this day yet. Try {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is still to come. Please look at the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is too long ago. Please look at the year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as you say it, such as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can&apos;t read this yet. Try {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this in cm or in inches? Write it as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many feet, and how many inches? Write it as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 inches make a foot. Write it as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is that tall or that small. Write it as {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement {number}</source>
        <comment>the first, second or third one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} cm</source>
        <comment>an example of a height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 ft 3 1/2 in</source>
        <comment>an example of a height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average is {height}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, MMMM d, yyyy</source>
        <comment>date pattern</comment>
        <extracomment>Pattern of a date: dddd is the day of the week, MMMM the month, d the day, yyyy the year.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {day}.</source>
        <comment>a day of the year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <comment>as in Today, March 3, 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day: about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote {height}. Few people are that tall or that small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote {height}. That is {apart} less than your last height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote {height}. That is {apart} more than your last height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How one measures, the time of day and how one stands can all change a reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may want to show this page to your doctor or nurse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may want to show this page to your doctor or nurse soon. Do not wait for your yearly visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard can&apos;t tell you the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guide for patients says: ask if you lose half an inch (1.3 cm) or more in 1 year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let&apos;s measure once more on another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could not stand straight then. That can change a reading too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guide for patients says to have it measured once a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth telling your doctor or nurse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth telling at your next visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how you measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {where}</source>
        <comment>heading of a note, and where the heights were measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your saved heights are {apart} apart over {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last height is {apart} less than your first one, {time} before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last height is {apart} less than the tallest that you remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most people grow a little shorter over the years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last height is {apart} more than the one before. People do not often grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look once more at how to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your last reading is %Ln month(s) old.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{organisation}: {title}. {date}.</source>
        <comment>where a note comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln year(s)</source>
        <comment>after: apart over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <comment>after: apart over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>after: apart over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The measurements of your last reading lie more than 5 mm (1/4 in) apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last 2 heights are {apart} apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last height is lower than it used to be. One reading alone can be off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best from {first} to {last}, at the same time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height: a page for the doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>on the page for the doctor: to be filled in</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered by the person, not by a clinician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No height is written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <comment>heading of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <comment>heading of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was taken</source>
        <comment>heading of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings</source>
        <comment>heading: heights with their dates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise sessions a week, weeks from Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>heading: what is worth telling about heights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line joins readings that may be compared. They come from the same office, or from home at about the same time of day. The chart spans 8 cm (3 in) or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallest height remembered: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tallest height remembered: {height}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heights are shown to 1 mm and to 1/8 inch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard keeps a person&apos;s own notes. It does not look for any disease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a clinic or office</source>
        <comment>how a height was taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At home</source>
        <comment>how a height was taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the person remembers it</source>
        <comment>how a height was taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with SpineGuard on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} on {day}; the same as about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} on {day}; {apart} less than about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{height} on {day}; {apart} more than about a year before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}.</source>
        <comment>where a height was measured</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {place}.</source>
        <comment>where a height was measured, and its name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before}; {next}</source>
        <extracomment>A list of heights in centimetres that goes on: &quot;161.2; 161.3&quot;, where numbers may have a comma.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of {number}: {heights} cm.</source>
        <comment>of measurements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not stand straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <comment>what the person wrote</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier reading(s) are in the chart, but not in this table.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ask someone to help you. Never reach up or twist to measure alone. With no helper, go to a clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told in our own words, after the steps that clinics use for children and grown-ups. No one there has checked this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time and keep it. Mid-morning is good, 2 hours after you get up. Do not measure just after a nap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a hard floor and a bare wall, with no carpet and no board at its foot. Take off your shoes and hat. Let your hair lie flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand with your feet together and your heels at the wall. Let your back touch it as far as it does by itself. Breathe in, stand tall, and look straight ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your helper lays a flat book on your head, with its edge flat at the wall. Then your helper marks the wall under the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step away. Measure from the floor to the mark with a metal tape. Read it to 1 mm (1/16 in).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it 3 times, and step away each time. Write all 3 down here. If you can&apos;t stand straight, do not force it. Tell us so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: someone stands at a wall. A clock shows 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: bare feet on a hard floor. The shoes stand beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: someone stands tall at the wall and looks straight ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: a helper lays a book flat on the head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: the helper holds a tape from the floor to the mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture: someone steps away from a wall with 3 marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}</source>
        <comment>of how to measure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring heights in</source>
        <comment>button: take heights in from a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring heights in from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table from your spreadsheet as CSV. Each line has a day and a height. Nothing is kept before you have seen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please answer this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more lines left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more new heights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tallest height that you remember comes in too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these have no time of day. At home, only heights of about the same time can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where were these measured?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and text</source>
        <comment>kinds of files to choose from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not open this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large to be a list of heights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a spreadsheet. Open it, save it as CSV, and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no days in this file. Name their column Date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not tell where the heights are. Name their column Height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not understand the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not understand the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not understand the height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is under 90 cm (35 in) or over 230 cm (91 in).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more parts than there are headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have this one here, and it is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have told us your tallest height here. That one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some part of it makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in {folder}</source>
        <comment>a file and its folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <comment>button: keep the tallest height</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln height(s)</source>
        <comment>button</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new height(s) in this file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them you have already. They are not kept twice.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were left out. The others are not touched by that.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lines {first} to {last}</source>
        <comment>of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}</source>
        <comment>of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <comment>a line of a file and what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {why} There stands: {cell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading}. It is more than 5 cm (2 in) from the one before. Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day is {date}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month is first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window</source>
        <comment>button: of the reminder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <comment>button: ask me again then</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 30 minutes</source>
        <comment>button: ask me again then</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <comment>button: ask me again then</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now</source>
        <comment>button: show a reminder as it will come</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes in a small window.</source>
        <comment>a reminder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a small window, till the computer is off.</source>
        <comment>how a reminder comes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders are on, but no time is set for this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders are on, but each time is in your quiet hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders can&apos;t come now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open SpineGuard again, or ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how a reminder looks. It does not take the keyboard from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard is open, but it does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again. If that does not help, close the other one and start anew. What you have saved stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still does not answer. Wait a little longer, or close it and start anew. What you have saved stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for your exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to measure your height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You planned this for {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of exercises in a list
----------
Between the names of days in a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s): {names}.</source>
        <comment>of exercises</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is more than a year since you last did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please measure again, at the same time of day as last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next reminder: {time}.</source>
        <comment>today, as in Next reminder: 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one comes tomorrow at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next reminder: {day} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for {time}.</source>
        <comment>exercises that are due now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also when the computer has been off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. When your computer has been off, open SpineGuard once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <comment>of reminders</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is set yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <comment>button: this time of a reminder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days and exercises</source>
        <comment>button: choose them for one time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My daily exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time is in your quiet hours. No reminder comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 hour</source>
        <comment>button: set a time earlier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−15 min</source>
        <comment>button: set a time earlier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+15 min</source>
        <comment>button: set a time later</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 hour</source>
        <comment>button: set a time later</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour earlier. {time}</source>
        <comment>as in 1 hour earlier. 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour later. {time}</source>
        <comment>as in 1 hour later. 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each time you choose, a small window asks if you want to start. It stays away when all is done, when something hurts, and in your quiet hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>quiet hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <comment>quiet hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder comes in these hours. Choose the same time twice if you want none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these times as a file. Send it to your phone, as by e-mail. Open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save for my calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard: time for your exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpineGuard reminders</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}: {exercises}</source>
        <comment>as in Mon, Fri: Head Press</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {time}</source>
        <comment>as in From: 9:00 PM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min earlier. {time}</source>
        <comment>as in 15 min earlier. 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 min later. {time}</source>
        <comment>as in 15 min later. 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{button}: {time}</source>
        <comment>as in Take away: 9:00 AM</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few short questions. What you say stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <comment>answer to a question</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip all questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the question before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>a question that was not answered</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have asked, and I may do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You told us that you asked about this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exercise is left out for now. Ask your doctor or physio first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All exercises are left out for now. Ask your doctor or physio first. You can read the guide and keep your heights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take care with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a check-up. Stop if something hurts or you feel dizzy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not been asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a doctor told you not to exercise? Or only with someone beside you? Or has a physio said so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last 3 months, did you break a bone or have surgery? Do you have new or worse back pain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were you ever told that a bone in your spine is broken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you get chest pain when you move about? Do you faint, or get very short of breath?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you have a fall in the last year? Or do you feel unsteady when you stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do your legs hurt, tingle or go weak when you stand or lean back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you get dizzy when you move your neck? Or does it send pain into an arm?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it hard for you to get down to the floor and up again on your own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a shoulder hurt when you lift your arm?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You told us: {what}.</source>
        <comment>as in You told us: Leg pain.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {answer}</source>
        <comment>as in Leg pain: Yes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have asked about: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You answered on {date}. We ask again after 6 months, or when something hurt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
