<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Runs with Qt %1, without Graphviz.</source>
        <translation>Läuft mit Qt %1, ohne Graphviz.</translation>
    </message>
    <message>
        <source>Runs with Qt %1 and Graphviz %2.</source>
        <translation>Läuft mit Qt %1 und Graphviz %2.</translation>
    </message>
    <message>
        <source>About Cascade Explorer</source>
        <translation>Über Cascade Explorer</translation>
    </message>
    <message>
        <source>Cascade Explorer %1</source>
        <translation>Cascade Explorer %1</translation>
    </message>
    <message>
        <source>Shows what a DELETE will do to the rows of a database, before it is done.</source>
        <translation>Zeigt, was ein DELETE mit den Zeilen einer Datenbank macht, bevor es geschieht.</translation>
    </message>
</context>
<context>
    <name>ActionRule</name>
    <message>
        <source>-- Let the column be NULL:</source>
        <translation>-- Der Spalte NULL erlauben:</translation>
    </message>
    <message>
        <source>-- Or delete the children, too:</source>
        <translation>-- Oder auch die Kinder löschen:</translation>
    </message>
    <message>
        <source>-- Or refuse the delete, and say so:</source>
        <translation>-- Oder das Löschen verweigern, und es so sagen:</translation>
    </message>
    <message>
        <source>Let the column be NULL, or choose another action: CASCADE deletes the children, NO ACTION refuses the delete.</source>
        <translation>Erlauben Sie der Spalte NULL, oder wählen Sie eine andere Aktion: CASCADE löscht die Kinder, NO ACTION verweigert das Löschen.</translation>
    </message>
    <message>
        <source>ON DELETE SET NULL would set %1, which is NOT NULL. Rows of %2 that refer to a row of %3: %4.</source>
        <translation>ON DELETE SET NULL würde %1 setzen, das NOT NULL ist. Zeilen von %2, die auf eine Zeile von %3 verweisen: %4.</translation>
    </message>
    <message>
        <source>Deleting a row of %1 that has children fails, with an error about the column rather than about the key.</source>
        <translation>Eine Zeile von %1 zu löschen, die Kinder hat, scheitert, mit einem Fehler über die Spalte statt über den Schlüssel.</translation>
    </message>
    <message>
        <source>ON DELETE SET DEFAULT would set %1, which is NOT NULL and has no default. Rows of %2 that refer to a row of %3: %4.</source>
        <translation>ON DELETE SET DEFAULT würde %1 setzen, das NOT NULL ist und keinen Vorgabewert hat. Zeilen von %2, die auf eine Zeile von %3 verweisen: %4.</translation>
    </message>
    <message>
        <source>Deleting a row of %1 that has children fails.</source>
        <translation>Eine Zeile von %1 zu löschen, die Kinder hat, scheitert.</translation>
    </message>
    <message>
        <source>Give the column a default that is the key of a row of %1, or choose another action.</source>
        <translation>Geben Sie der Spalte als Vorgabewert den Schlüssel einer Zeile von %1, oder wählen Sie eine andere Aktion.</translation>
    </message>
    <message>
        <source>%1 has no row with %2, which ON DELETE SET DEFAULT would refer to. Rows of %3 that refer to a row of %1: %4.</source>
        <translation>%1 hat keine Zeile mit %2, auf die ON DELETE SET DEFAULT verweisen würde. Zeilen von %3, die auf eine Zeile von %1 verweisen: %4.</translation>
    </message>
    <message>
        <source>Whether %1 has a row with %2, which ON DELETE SET DEFAULT would refer to, is not known (%3).</source>
        <translation>Ob %1 eine Zeile mit %2 hat, auf die ON DELETE SET DEFAULT verweisen würde, ist nicht bekannt (%3).</translation>
    </message>
    <message>
        <source>Deleting a row of %1 that has children is refused as long as there is no such row.</source>
        <translation>Eine Zeile von %1 zu löschen, die Kinder hat, wird verweigert, solange es diese Zeile nicht gibt.</translation>
    </message>
    <message>
        <source>Add that row to %1, or choose another action.</source>
        <translation>Fügen Sie %1 diese Zeile hinzu, oder wählen Sie eine andere Aktion.</translation>
    </message>
</context>
<context>
    <name>AddKeyDialog</name>
    <message>
        <source>What if there were another foreign key?</source>
        <translation>Was wäre, wenn es noch einen Fremdschlüssel gäbe?</translation>
    </message>
    <message>
        <source>made of the tables&apos; names</source>
        <translation>aus den Namen der Tabellen</translation>
    </message>
    <message>
        <source>&amp;Assume</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Child table</source>
        <translation>&amp;Kindtabelle</translation>
    </message>
    <message>
        <source>&amp;Refers to</source>
        <translation>&amp;Verweist auf</translation>
    </message>
    <message>
        <source>By its &amp;key</source>
        <translation>Über de&amp;ren Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>On &amp;delete</source>
        <translation>Beim &amp;Löschen</translation>
    </message>
    <message>
        <source>On &amp;update</source>
        <translation>Beim Änd&amp;ern</translation>
    </message>
    <message>
        <source>De&amp;ferral</source>
        <translation>A&amp;ufschub</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Spalte für %1</translation>
    </message>
</context>
<context>
    <name>ApplyChanges</name>
    <message>
        <source>%1 is no table that a foreign key can join.</source>
        <translation>%1 ist keine Tabelle, die ein Fremdschlüssel verbinden kann.</translation>
    </message>
    <message>
        <source>A foreign key needs as many columns of %1 as of %2.</source>
        <translation>Ein Fremdschlüssel braucht von %1 so viele Spalten wie von %2.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>The key names the column “%1” twice.</source>
        <translation>Der Schlüssel nennt die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>What-ifs are for SQLite, PostgreSQL, MariaDB and MySQL; how this database changes its keys is not known.</source>
        <translation>„Was wäre, wenn“ gibt es für SQLite, PostgreSQL, MariaDB und MySQL; wie diese Datenbank ihre Schlüssel ändert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Careful: %1.%2 is NOT NULL, so deleting a parent that has children will fail.</source>
        <translation>Vorsicht: %1.%2 ist NOT NULL, also wird das Löschen einer Elternzeile mit Kindern scheitern.</translation>
    </message>
</context>
<context>
    <name>BusyIndicator</name>
    <message>
        <source>Working…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is running (Esc)</source>
        <translation>Abbrechen, was läuft (Esc)</translation>
    </message>
</context>
<context>
    <name>CatalogReader</name>
    <message>
        <source>Reading the catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
</context>
<context>
    <name>CauseModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Chains</name>
    <message>
        <source>Measuring chains in %1</source>
        <translation>Ketten in %1 werden gemessen</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message>
        <source>Deleted b&amp;y</source>
        <translation>Gelöscht d&amp;urch</translation>
    </message>
    <message>
        <source>&amp;As in the lesson</source>
        <translation>W&amp;ie in der Lektion</translation>
    </message>
    <message>
        <source>Foreign key to change</source>
        <translation>Zu ändernder Fremdschlüssel</translation>
    </message>
    <message>
        <source>The foreign key that gets another ON DELETE</source>
        <translation>Der Fremdschlüssel, der ein anderes ON DELETE bekommt</translation>
    </message>
    <message>
        <source>ON DELETE</source>
        <translation>ON DELETE</translation>
    </message>
    <message>
        <source>Give the foreign key another ON DELETE, and see what becomes different</source>
        <translation>Dem Fremdschlüssel ein anderes ON DELETE geben und sehen, was anders wird</translation>
    </message>
    <message>
        <source>Whether the connection says PRAGMA foreign_keys = ON</source>
        <translation>Ob die Verbindung PRAGMA foreign_keys = ON sagt</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Gelöscht durch</translation>
    </message>
    <message>
        <source>Whether the database alone decides, or SQLAlchemy sends statements of its own first</source>
        <translation>Ob die Datenbank allein entscheidet oder SQLAlchemy zuvor eigene Anweisungen sendet</translation>
    </message>
    <message>
        <source>Take back what you changed</source>
        <translation>Zurücknehmen, was Sie geändert haben</translation>
    </message>
    <message>
        <source>Fore&amp;ign keys enforced</source>
        <translation>&amp;Fremdschlüssel durchgesetzt</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Ä&amp;ndern</translation>
    </message>
</context>
<context>
    <name>ChangeKeyDialog</name>
    <message>
        <source>What if a foreign key were different?</source>
        <translation>Was wäre, wenn ein Fremdschlüssel anders wäre?</translation>
    </message>
    <message>
        <source>&amp;Assume</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Without this key</source>
        <translation>&amp;Ohne diesen Schlüssel</translation>
    </message>
    <message>
        <source>Assume that the database does not have this key</source>
        <translation>Annehmen, dass die Datenbank diesen Schlüssel nicht hat</translation>
    </message>
    <message>
        <source>Foreign &amp;key</source>
        <translation>Fremd&amp;schlüssel</translation>
    </message>
    <message>
        <source>On &amp;delete</source>
        <translation>Beim &amp;Löschen</translation>
    </message>
    <message>
        <source>On &amp;update</source>
        <translation>Beim Änd&amp;ern</translation>
    </message>
    <message>
        <source>De&amp;ferral</source>
        <translation>A&amp;ufschub</translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>%1 is “%2”; it can be: %3.</source>
        <translation>%1 ist „%2“; möglich ist: %3.</translation>
    </message>
    <message>
        <source>%1 names no key: give “key”, or “table” and “columns”.</source>
        <translation>%1 nennt keinen Schlüssel: „key“ angeben, oder „table“ und „columns“.</translation>
    </message>
    <message>
        <source>The changes are written in version %1; this program reads version %2.</source>
        <translation>Die Änderungen sind in Version %1 geschrieben; dieses Programm liest Version %2.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Reading the catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Counting rows</source>
        <translation>Zeilen werden gezählt</translation>
    </message>
    <message>
        <source>“%1” has no rows to check: it is a snapshot, or a script that was read into one. Name the database itself.</source>
        <translation>„%1“ hat keine Zeilen zum Prüfen: Es ist eine Momentaufnahme oder ein Skript, das zu einer wurde. Nennen Sie die Datenbank selbst.</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>SQLAlchemy&apos;s mappers, as export_mappers.py writes them, to check as well.</source>
        <translation>Die Mapper von SQLAlchemy, wie export_mappers.py sie schreibt; auch sie werden geprüft.</translation>
    </message>
    <message>
        <source>With --mappers: whether the program&apos;s connections enforce foreign keys: on, off, or default for what a new connection of the engine does.</source>
        <translation>Mit --mappers: ob die Verbindungen des Programms Fremdschlüssel durchsetzen: on, off, oder default für das, was eine neue Verbindung der Datenbank tut.</translation>
    </message>
    <message>
        <source>Findings to silence, with reasons. Without it, %1 in the current folder is read.</source>
        <translation>Befunde, die verschwiegen werden sollen, mit Gründen. Ohne die Option wird %1 im aktuellen Ordner gelesen.</translation>
    </message>
    <message>
        <source>Exit with 4 where there is a finding of this severity or a worse one: error, warning, note or never.</source>
        <translation>Mit 4 enden, wenn es einen Befund dieser Schwere oder einen schwereren gibt: error, warning, note oder never.</translation>
    </message>
    <message>
        <source>Measure the reach of deletes on all rows instead of a sample.</source>
        <translation>Die Reichweite des Löschens an allen Zeilen messen statt an einer Stichprobe.</translation>
    </message>
    <message>
        <source>Seconds that all questions about rows may take together.</source>
        <translation>Sekunden, die alle Fragen nach Zeilen zusammen dauern dürfen.</translation>
    </message>
    <message>
        <source>List every note in text and Markdown, not only the first ones of each code.</source>
        <translation>In Text und Markdown jeden Hinweis aufzählen, nicht nur die ersten jedes Codes.</translation>
    </message>
    <message>
        <source>text, json, markdown or sarif.</source>
        <translation>text, json, markdown oder sarif.</translation>
    </message>
    <message>
        <source>--time-limit takes seconds from 0 to %1; not “%2”.</source>
        <translation>--time-limit nimmt Sekunden von 0 bis %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Prints what stands out in the foreign keys of a database and the rows behind them, and how to repair it. Nothing is changed.</source>
        <translation>Gibt aus, was an den Fremdschlüsseln einer Datenbank und den Zeilen dahinter auffällt, und wie es sich beheben lässt. Nichts wird geändert.</translation>
    </message>
</context>
<context>
    <name>CheckController</name>
    <message>
        <source>&amp;Check…</source>
        <translation>Schema &amp;prüfen …</translation>
    </message>
    <message>
        <source>Look for orphans, missing indexes, keys that do not act, and deletes that reach far</source>
        <translation>Nach Waisen, fehlenden Indizes, wirkungslosen Schlüsseln und weitreichendem Löschen suchen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>CheckMarkdown</name>
    <message>
        <source>Foreign keys (%1)</source>
        <translation>Fremdschlüssel (%1)</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>SQLAlchemy&apos;s models</source>
        <translation>Die Modelle von SQLAlchemy</translation>
    </message>
    <message>
        <source>Silenced by %1</source>
        <translation>Verschwiegen durch %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of **%1**.</source>
        <translation>
            <numerusform>Und %n weitere von **%1**.</numerusform>
            <numerusform>Und %n weitere von **%1**.</numerusform>
        </translation>
    </message>
    <message>
        <source>the database</source>
        <translation>die Datenbank</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts fällt auf.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>SQLAlchemy&apos;s models</source>
        <translation>Die Modelle von SQLAlchemy</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Silenced by %1: %2.</source>
        <translation>Verschwiegen durch %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more of [%1]; --all lists them.</source>
        <translation>
            <numerusform>Und %n weitere von [%1]; --all zählt sie auf.</numerusform>
            <numerusform>Und %n weitere von [%1]; --all zählt sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
</context>
<context>
    <name>CollisionCheck</name>
    <message>
        <source>Checking whether the order matters</source>
        <translation>Es wird geprüft, ob die Reihenfolge zählt</translation>
    </message>
</context>
<context>
    <name>ColumnMask</name>
    <message>
        <source>A column to hide is TABLE.COLUMN or *.COLUMN, not “%1”.</source>
        <translation>Eine Spalte, die verborgen werden soll, heißt TABELLE.SPALTE oder *.SPALTE, nicht „%1“.</translation>
    </message>
    <message>
        <source>No column to hide is called “%1”; check its name.</source>
        <translation>Keine Spalte heißt „%1“, die verborgen werden soll; prüfen Sie den Namen.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no command “%1”; see cascade-explorer --help.</source>
        <translation>Es gibt keinen Befehl „%1“; siehe cascade-explorer --help.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cascade Explorer shows what a DELETE will do, before it is done.

  cascade-explorer [URL]                  open the window, on a database where one is given
  cascade-explorer schema URL [options]   print or draw the tables and their foreign keys
  cascade-explorer simulate URL --table NAME (--key COLUMN=VALUE ... | --where SQL) [options]
                                          print what deleting these rows would do
  cascade-explorer plan URL SCRIPT.sql    print what a script of DELETE and UPDATE statements
                                          would do
  cascade-explorer verify URL --table NAME (--key COLUMN=VALUE ... | --where SQL) [options]
                                          run the real DELETE where it can be undone, and compare
  cascade-explorer compare BEFORE AFTER   print what changed from one schema to another, and what
                                          deletes do now
  cascade-explorer check URL [options]    print what stands out in foreign keys and the rows
                                          behind them, and how to repair it
  cascade-explorer migrate URL (--what-if FILE | --change CHANGE ...) [-o FILE]
                                          print the SQL that makes changes of foreign keys real
  cascade-explorer lesson [NAME|FILE]     open a lesson; without a name, list the lessons

URL: a file&apos;s path, sqlite:///relative.db, postgresql://user@host/database, mysql://user@host/database,
     odbc:///?dsn=name (schema only), sample:shop, a snapshot (schema --format json) or a .sql script.
“cascade-explorer COMMAND --help” lists a command&apos;s options.

Exit codes: 0 the delete or plan goes through, 3 the database or SQLAlchemy refuses it, 4 check, verify or
compare found something, 2 the request is wrong, 1 anything else.
</source>
        <translation>Cascade Explorer zeigt, was ein DELETE tun wird, bevor es geschieht.

  cascade-explorer [URL]                  öffnet das Fenster, mit einer Datenbank, wo eine genannt ist
  cascade-explorer schema URL [Optionen]  druckt oder zeichnet die Tabellen und ihre Fremdschlüssel
  cascade-explorer simulate URL --table NAME (--key SPALTE=WERT ... | --where SQL) [Optionen]
                                          druckt, was das Löschen dieser Zeilen täte
  cascade-explorer plan URL SKRIPT.sql    druckt, was ein Skript aus DELETE- und UPDATE-Anweisungen
                                          täte
  cascade-explorer verify URL --table NAME (--key SPALTE=WERT ... | --where SQL) [Optionen]
                                          führt das wirkliche DELETE aus, wo es zurückgenommen werden
                                          kann, und vergleicht
  cascade-explorer compare VORHER NACHHER druckt, was sich von einem Schema zum anderen geändert hat
                                          und was Löschungen jetzt tun
  cascade-explorer check URL [Optionen]   druckt, was an Fremdschlüsseln und den Zeilen dahinter
                                          auffällt und wie es zu beheben ist
  cascade-explorer migrate URL (--what-if DATEI | --change ÄNDERUNG ...) [-o DATEI]
                                          druckt das SQL, das Änderungen von Fremdschlüsseln wahr macht
  cascade-explorer lesson [NAME|DATEI]    öffnet eine Lektion; ohne Namen werden die Lektionen aufgezählt

URL: der Pfad einer Datei, sqlite:///relativ.db, postgresql://user@host/database, mysql://user@host/database,
     odbc:///?dsn=name (nur das Schema), sample:shop, eine Momentaufnahme (schema --format json) oder ein
     .sql-Skript.
„cascade-explorer BEFEHL --help“ zählt die Optionen eines Befehls auf.

Exitcodes: 0 das Löschen oder der Plan geht durch, 3 die Datenbank oder SQLAlchemy verweigert es, 4 check, verify
oder compare hat etwas gefunden, 2 die Anfrage ist falsch, 1 alles andere.
</translation>
    </message>
    <message>
        <source>There is no command and no file “%1”; see cascade-explorer --help.</source>
        <translation>Es gibt weder einen Befehl noch eine Datei „%1“; siehe cascade-explorer --help.</translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>One of %1.</source>
        <translation>Eines von %1.</translation>
    </message>
    <message>
        <source>Count rows in databases, to say how many a delete reaches; snapshots have what was counted for them.</source>
        <translation>Zeilen in Datenbanken zählen, um zu sagen, wie viele ein Löschen erreicht; Momentaufnahmen haben, was für sie gezählt wurde.</translation>
    </message>
    <message>
        <source>Prints what changed from one schema to another, and what that means for deletes. Exit code: 0 each delete does what it did, 4 some does not.</source>
        <translation>Gibt aus, was sich von einem Schema zum anderen geändert hat und was das fürs Löschen bedeutet. Exit-Code: 0 jedes Löschen tut, was es tat, 4 manches nicht.</translation>
    </message>
    <message>
        <source>A database&apos;s URL or path, a snapshot (schema --format json), or a .sql script.</source>
        <translation>URL oder Pfad einer Datenbank, eine Momentaufnahme (schema --format json) oder ein .sql-Skript.</translation>
    </message>
    <message>
        <source>Likewise, what it became.</source>
        <translation>Ebenso, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>CompareDelete</name>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>appears as (%1)</source>
        <translation>kommt hinzu als (%1)</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>wird gelöscht</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>&amp;Count rows, to say how many a delete reaches</source>
        <translation>&amp;Zeilen zählen, um zu sagen, wie viele ein Löschen erreicht</translation>
    </message>
    <message>
        <source>Compare %1 with…</source>
        <translation>%1 vergleichen mit …</translation>
    </message>
    <message>
        <source>A database, snapshot (.json), script (.sql), URL or connection</source>
        <translation>Datenbank, Momentaufnahme (.json), Skript (.sql), URL oder Verbindung</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;The other one:</source>
        <translation>&amp;Das andere:</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The other one is how it &amp;was</source>
        <translation>Das andere zeigt, wie es &amp;war</translation>
    </message>
    <message>
        <source>The other one is how it will &amp;be</source>
        <translation>Das andere zeigt, wie es &amp;wird</translation>
    </message>
</context>
<context>
    <name>Comparer</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>→ goes through</source>
        <translation>→ geht durch</translation>
    </message>
    <message>
        <source>→ is refused, and changes nothing (%1)</source>
        <translation>→ wird verweigert und ändert nichts (%1)</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>C&amp;ompare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>Show what differs from another database, snapshot or script, and what deletes do there</source>
        <translation>Zeigen, was sich von einer anderen Datenbank, Momentaufnahme oder einem Skript unterscheidet und was ein Löschen dort tut</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set to NULL</source>
        <translation>
            <numerusform>%Ln auf NULL gesetzt</numerusform>
            <numerusform>%Ln auf NULL gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set to the default</source>
        <translation>
            <numerusform>%Ln auf den Vorgabewert gesetzt</numerusform>
            <numerusform>%Ln auf den Vorgabewert gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln angepasst</numerusform>
            <numerusform>%Ln angepasst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>All ways end alike.</source>
        <translation>Alle Wege enden gleich.</translation>
    </message>
    <message>
        <source>Ways of deleting</source>
        <translation>Wege zu löschen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Click a way to see it in the graph</source>
        <translation>Ein Klick auf einen Weg zeigt ihn im Graphen</translation>
    </message>
    <message>
        <source>A → B: A now, B with the changes.</source>
        <translation>A → B: A jetzt, B mit den Änderungen.</translation>
    </message>
</context>
<context>
    <name>ComparisonTable</name>
    <message>
        <source>%1: deleted</source>
        <translation>%1: gelöscht</translation>
    </message>
    <message>
        <source>%1: set to NULL</source>
        <translation>%1: auf NULL gesetzt</translation>
    </message>
    <message>
        <source>%1: set to the default</source>
        <translation>%1: auf den Vorgabewert gesetzt</translation>
    </message>
    <message>
        <source>%1: updated</source>
        <translation>%1: angepasst</translation>
    </message>
    <message>
        <source>%1: refusing</source>
        <translation>%1: verweigern</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>löscht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>raises</source>
        <translation>wirft Fehler</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Differences:</source>
        <translation>Unterschiede:</translation>
    </message>
    <message>
        <source>None: all ways end alike.</source>
        <translation>Keine: alle Wege enden gleich.</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Warum:</translation>
    </message>
    <message>
        <source>A → B: A now, B with the changes.</source>
        <translation>A → B: A jetzt, B mit den Änderungen.</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>used to be refused by rows of %1</source>
        <translation>verweigert durch Zeilen von %1</translation>
    </message>
    <message>
        <source>is refused by rows of %1</source>
        <translation>verweigert durch Zeilen von %1</translation>
    </message>
    <message>
        <source>used to set NULL in %1</source>
        <translation>setzt NULL in %1</translation>
    </message>
    <message>
        <source>sets NULL in %1</source>
        <translation>setzt NULL in %1</translation>
    </message>
    <message>
        <source>used to set defaults in %1</source>
        <translation>setzt Vorgaben in %1</translation>
    </message>
    <message>
        <source>sets defaults in %1</source>
        <translation>setzt Vorgaben in %1</translation>
    </message>
    <message>
        <source>used to touch no other row</source>
        <translation>berührt keine andere Zeile</translation>
    </message>
    <message>
        <source>touches no other row</source>
        <translation>berührt keine andere Zeile</translation>
    </message>
    <message>
        <source>used to delete from one table (%1)</source>
        <translation>löscht aus einer Tabelle (%1)</translation>
    </message>
    <message>
        <source>deletes from one table (%1)</source>
        <translation>löscht aus einer Tabelle (%1)</translation>
    </message>
    <message numerus="yes">
        <source>used to delete from up to %n tables (%1)</source>
        <translation>
            <numerusform>löscht aus %n Tabelle (%1)</numerusform>
            <numerusform>löscht aus bis zu %n Tabellen (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletes from up to %n tables (%1)</source>
        <translation>
            <numerusform>löscht aus %n Tabelle (%1)</numerusform>
            <numerusform>löscht aus bis zu %n Tabellen (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>rows are deleted</source>
        <translation>Zeilen werden gelöscht</translation>
    </message>
    <message>
        <source>rows get NULL</source>
        <translation>Zeilen bekommen NULL</translation>
    </message>
    <message>
        <source>rows get their default</source>
        <translation>Zeilen bekommen ihre Vorgabe</translation>
    </message>
    <message>
        <source>rows refuse it</source>
        <translation>Zeilen verweigern es</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weg</numerusform>
            <numerusform>%n weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A delete in %1 %2; now it %3.</source>
        <translation>Ein Löschen in %1: bisher %2; jetzt %3.</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <translation>%1: neu, %2</translation>
    </message>
    <message>
        <source>%1: gone, it was %2</source>
        <translation>%1: weg, es war %2</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1: neu</translation>
    </message>
    <message>
        <source>%1: gone</source>
        <translation>%1: weg</translation>
    </message>
    <message>
        <source>Tables: %1.</source>
        <translation>Tabellen: %1.</translation>
    </message>
    <message>
        <source>Foreign keys: %1.</source>
        <translation>Fremdschlüssel: %1.</translation>
    </message>
    <message>
        <source>Tables and foreign keys are the same.</source>
        <translation>Tabellen und Fremdschlüssel sind gleich.</translation>
    </message>
    <message>
        <source>Deletes in one table do something else.</source>
        <translation>Löschen in einer Tabelle tut etwas anderes.</translation>
    </message>
    <message numerus="yes">
        <source>Deletes in %n tables do something else.</source>
        <translation>
            <numerusform>Löschen in %n Tabelle tut etwas anderes.</numerusform>
            <numerusform>Ein Löschen in %n Tabellen tut etwas anderes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No delete does anything else.</source>
        <translation>Kein Löschen tut etwas anderes.</translation>
    </message>
    <message>
        <source>The schemas are of different engines (%1 and %2): types, defaults, indexes and names of keys are not compared, and the same action may do other things.</source>
        <translation>Die Schemata sind von verschiedenen Systemen (%1 und %2): Typen, Vorgaben, Indizes und Namen von Schlüsseln werden nicht verglichen, und dieselbe Aktion kann anderes tun.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>im Mittel %1</translation>
    </message>
    <message>
        <source>about %1 on average</source>
        <translation>im Mittel etwa %1</translation>
    </message>
    <message>
        <source>%1 at most, %2 on average</source>
        <translation>höchstens %1, im Mittel %2</translation>
    </message>
    <message>
        <source>%1 at most, about %2 on average</source>
        <translation>höchstens %1, im Mittel etwa %2</translation>
    </message>
    <message>
        <source>used to fail always (%1)</source>
        <translation>schlägt immer fehl (%1)</translation>
    </message>
    <message>
        <source>always fails (%1)</source>
        <translation>schlägt immer fehl (%1)</translation>
    </message>
    <message>
        <source>Deletes come to the same tables, by other keys, other actions or other defaults.</source>
        <translation>Ein Löschen kommt zu denselben Tabellen, über andere Schlüssel, andere Aktionen oder andere Vorgaben.</translation>
    </message>
</context>
<context>
    <name>Concerns</name>
    <message>
        <source>Nothing refused a delete in %1; now rows of %2 may.</source>
        <translation>Nichts verweigerte ein Löschen in %1; jetzt können es Zeilen von %2.</translation>
    </message>
    <message>
        <source>%1 refers to itself now.</source>
        <translation>%1 verweist jetzt auf sich selbst.</translation>
    </message>
    <message>
        <source>Deletes run in a new circle: %1.</source>
        <translation>Ein Löschen läuft in einem neuen Kreis: %1.</translation>
    </message>
    <message>
        <source>Tables refer to each other in a new circle: %1.</source>
        <translation>Tabellen verweisen in einem neuen Kreis aufeinander: %1.</translation>
    </message>
    <message>
        <source>A delete in %1 comes to %2 on several ways, with different ends: %3.</source>
        <translation>Ein Löschen in %1 kommt auf mehreren Wegen zu %2, mit verschiedenem Ende: %3.</translation>
    </message>
    <message numerus="yes">
        <source>Other tables whose deletes do so: %n.</source>
        <translation>
            <numerusform>Andere Tabellen, bei denen das so ist: %n.</numerusform>
            <numerusform>Andere Tabellen, bei denen das so ist: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>No index on %1 (%2) finds the rows of %3: deleting a row of %4 reads all of %1.</source>
        <translation>Kein Index auf %1 (%2) findet die Zeilen von %3: Das Löschen einer Zeile von %4 liest ganz %1.</translation>
    </message>
    <message>
        <source>%1 is declared, and the engine does not act on it.</source>
        <translation>%1 ist deklariert, und das System handelt nicht danach.</translation>
    </message>
    <message>
        <source>%1 refers to a table that does not exist.</source>
        <translation>%1 verweist auf eine Tabelle, die es nicht gibt.</translation>
    </message>
    <message>
        <source>%1 refers to columns that are no usable unique key.</source>
        <translation>%1 verweist auf Spalten, die kein brauchbarer eindeutiger Schlüssel sind.</translation>
    </message>
    <message>
        <source>Every delete in %1 fails now: %2.</source>
        <translation>Jedes Löschen in %1 schlägt jetzt fehl: %2.</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>The condition has a quote or comment that does not end.</source>
        <translation>Die Bedingung hat ein Anführungszeichen oder einen Kommentar ohne Ende.</translation>
    </message>
    <message>
        <source>The condition holds a “;”: give one condition, not statements.</source>
        <translation>Die Bedingung enthält ein „;“: geben Sie eine Bedingung an, keine Anweisungen.</translation>
    </message>
    <message>
        <source>The parentheses of the condition do not match.</source>
        <translation>Die Klammern der Bedingung passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The condition is empty; write 1 to select all rows.</source>
        <translation>Die Bedingung ist leer; schreiben Sie 1, um alle Zeilen zu wählen.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Qt&apos;s driver %1 is not installed; install the package with Qt&apos;s SQL drivers for this database.</source>
        <translation>Qts Treiber %1 ist nicht installiert; installieren Sie das Paket mit Qts SQL-Treibern für diese Datenbank.</translation>
    </message>
    <message>
        <source>“%1” has tables and foreign keys, but no rows: it is a snapshot, or a script that was read into one. Open the database itself for those.</source>
        <translation>„%1“ hat Tabellen und Fremdschlüssel, aber keine Zeilen: Es ist eine Momentaufnahme oder ein Skript, das zu einer wurde. Öffnen Sie dafür die Datenbank selbst.</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>Client certificat&amp;e</source>
        <translation>Client-Zerti&amp;fikat</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Client-Schl&amp;üssel</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>MySQL or MariaDB</source>
        <translation>MySQL oder MariaDB</translation>
    </message>
    <message>
        <source>ODBC</source>
        <translation>ODBC</translation>
    </message>
    <message>
        <source>Not needed, or the driver knows it</source>
        <translation>Unnötig, oder der Treiber kennt es</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Keep in the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>host name, or a socket&apos;s path</source>
        <translation>Hostname oder Pfad eines Sockets</translation>
    </message>
    <message>
        <source>DSN, or Driver=…;Server=…</source>
        <translation>DSN oder Driver=…;Server=…</translation>
    </message>
    <message>
        <source>as the driver does</source>
        <translation>wie der Treiber es tut</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>En&amp;vironment</source>
        <translation>Um&amp;gebung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Database &amp;system</source>
        <translation>Datenbank&amp;system</translation>
    </message>
    <message>
        <source>Database system</source>
        <translation>Datenbanksystem</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Choose a SQLite file</source>
        <translation>Eine SQLite-Datei wählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Data sour&amp;ce</source>
        <translation>Datenquell&amp;e</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>Datenquelle</translation>
    </message>
    <message>
        <source>Use&amp;r</source>
        <translation>Benutze&amp;r</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password &amp;from</source>
        <translation>Passwort &amp;von</translation>
    </message>
    <message>
        <source>Where the password comes from</source>
        <translation>Woher das Passwort kommt</translation>
    </message>
    <message>
        <source>TLS &amp;mode</source>
        <translation>TLS-&amp;Modus</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
</context>
<context>
    <name>ConnectionReport</name>
    <message>
        <source>You may see the databases %1.</source>
        <translation>Sie dürfen die Datenbanken %1 sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to %1, a replica: it may lag behind.</source>
        <translation>Verbunden mit %1, einem Replikat: es kann hinterherhinken.</translation>
    </message>
    <message>
        <source>Connected to %1, not a replica.</source>
        <translation>Verbunden mit %1, keinem Replikat.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>No table is to be seen: the schema is empty, or the rights are missing.</source>
        <translation>Es ist keine Tabelle zu sehen: das Schema ist leer, oder die Rechte fehlen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tables may not be read: %2; ask for SELECT on them.</source>
        <translation>
            <numerusform>%1 von %n Tabelle darf nicht gelesen werden: %2; bitten Sie um SELECT darauf.</numerusform>
            <numerusform>%1 von %n Tabellen dürfen nicht gelesen werden: %2; bitten Sie um SELECT darauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of the %n tables seen may be read.</source>
        <translation>
            <numerusform>Die gesehene Tabelle darf gelesen werden (%n).</numerusform>
            <numerusform>Alle %n gesehenen Tabellen dürfen gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is read-only, by the database&apos;s own means.</source>
        <translation>Die Sitzung ist schreibgeschützt, durch die Mittel der Datenbank selbst.</translation>
    </message>
    <message>
        <source>The session is not read-only; only the right SELECT keeps data safe.</source>
        <translation>Die Sitzung ist nicht schreibgeschützt; nur das alleinige Recht SELECT schützt die Daten.</translation>
    </message>
    <message>
        <source>Running queries cannot be cancelled; they end at their time limit.</source>
        <translation>Laufende Abfragen lassen sich nicht abbrechen; sie enden mit ihrer Zeitgrenze.</translation>
    </message>
    <message>
        <source>Encrypted by TLS: %1.</source>
        <translation>Verschlüsselt durch TLS: %1.</translation>
    </message>
    <message>
        <source>TLS is off; the connection is local, by a socket.</source>
        <translation>TLS ist aus; die Verbindung ist lokal, über einen Socket.</translation>
    </message>
    <message>
        <source>TLS is off: rows cross the network for everyone on it to read.</source>
        <translation>TLS ist aus: Zeilen gehen für alle im Netz lesbar über die Leitung.</translation>
    </message>
    <message>
        <source>%1 is a superuser; a role that may only SELECT is enough.</source>
        <translation>%1 ist ein Superuser; eine Rolle, die nur SELECT darf, genügt.</translation>
    </message>
    <message>
        <source>%1 is no superuser, and sees all rows in spite of row-level security (BYPASSRLS).</source>
        <translation>%1 ist kein Superuser und sieht trotz Row-Level Security alle Zeilen (BYPASSRLS).</translation>
    </message>
    <message>
        <source>%1 is no superuser.</source>
        <translation>%1 ist kein Superuser.</translation>
    </message>
    <message>
        <source>The right PROCESS is missing: indexes come in SHOW INDEX&apos;s order instead of InnoDB&apos;s own, and keys of tables that you may not see stay unknown.</source>
        <translation>Das Recht PROCESS fehlt: Indizes kommen in der Reihenfolge von SHOW INDEX statt in der von InnoDB, und Schlüssel von Tabellen, die Sie nicht sehen dürfen, bleiben unbekannt.</translation>
    </message>
    <message>
        <source>The right PROCESS is there: indexes come in InnoDB&apos;s own order.</source>
        <translation>Das Recht PROCESS ist da: Indizes kommen in der Reihenfolge von InnoDB.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>No connections yet: press New, or paste a URL after that.</source>
        <translation>Noch keine Verbindungen: drücken Sie „Neu“, oder fügen Sie danach eine URL ein.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Eine Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>Dupli&amp;zieren</translation>
    </message>
    <message>
        <source>Copy the chosen connection</source>
        <translation>Die gewählte Verbindung kopieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Forget the chosen connection and its password</source>
        <translation>Die gewählte Verbindung und ihr Passwort vergessen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Add the connections of a JSON file</source>
        <translation>Die Verbindungen einer JSON-Datei hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write all connections to a JSON file, without passwords</source>
        <translation>Alle Verbindungen in eine JSON-Datei schreiben, ohne Passwörter</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Connect, and show the server&apos;s version and what the user may read</source>
        <translation>Verbinden und zeigen, welche Version der Server hat und was der Benutzer lesen darf</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>Verbindungen importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Wrote %1, without passwords.</source>
        <translation>%1 geschrieben, ohne Passwörter.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Stop the &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Do not wait for the server any longer</source>
        <translation>Nicht länger auf den Server warten</translation>
    </message>
</context>
<context>
    <name>ConnectionsManager</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>Passwort für %1:</translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message>
        <source>−%1</source>
        <extracomment>On a table of the graph: so many rows are deleted</extracomment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1 → NULL</source>
        <translation>%1 → NULL</translation>
    </message>
    <message>
        <source>%1 → default</source>
        <translation>%1 → Vorgabe</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 angepasst</translation>
    </message>
    <message>
        <source>1 blocks</source>
        <extracomment>On a table of the graph: so many rows block the delete</extracomment>
        <translation>1 verweigert</translation>
    </message>
    <message>
        <source>%1 block</source>
        <translation>%1 verweigern</translation>
    </message>
</context>
<context>
    <name>CountFindings</name>
    <message numerus="yes">
        <source>Rows of %1 to lose now: %n.</source>
        <translation>
            <numerusform>Zeilen von %1, die jetzt verloren gingen: %n.</numerusform>
            <numerusform>Zeilen von %1, die jetzt verloren gingen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of %1 that would stay so now: %n.</source>
        <translation>
            <numerusform>Zeilen von %1, die jetzt so blieben: %n.</numerusform>
            <numerusform>Zeilen von %1, die jetzt so blieben: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of %1 in the way now: %n.</source>
        <translation>
            <numerusform>Zeilen von %1, die jetzt im Weg stehen: %n.</numerusform>
            <numerusform>Zeilen von %1, die jetzt im Weg stehen: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows of %1 that it is about now: %n.</source>
        <translation>
            <numerusform>Zeilen von %1, um die es jetzt geht: %n.</numerusform>
            <numerusform>Zeilen von %1, um die es jetzt geht: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting rows of %1</source>
        <translation>Zeilen von %1 werden gezählt</translation>
    </message>
</context>
<context>
    <name>CountsModel</name>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Rows that the statement names</source>
        <translation>Zeilen, die die Anweisung nennt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Rows that are deleted, the chosen ones among them</source>
        <translation>Zeilen, die gelöscht werden, die gewählten eingeschlossen</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Rows whose reference is set to NULL</source>
        <translation>Zeilen, deren Verweis auf NULL gesetzt wird</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Rows whose reference is set to its default</source>
        <translation>Zeilen, deren Verweis auf seinen Vorgabewert gesetzt wird</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Rows that follow a changed key</source>
        <translation>Zeilen, die einem geänderten Schlüssel folgen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Verweigern</translation>
    </message>
    <message>
        <source>Rows that refuse the delete</source>
        <translation>Zeilen, die die Löschung verweigern</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>CycleRule</name>
    <message>
        <source>%1: each refers to the one before by NOT NULL columns, and no key of them cascades or waits (%2).</source>
        <translation>%1: Jede verweist mit NOT-NULL-Spalten auf die davor, und keiner der Schlüssel kaskadiert oder wartet (%2).</translation>
    </message>
    <message>
        <source>Rows that refer to each other in a ring cannot be deleted: whichever goes first is refused by the next, unless it is made to refer elsewhere before. The first of them cannot be inserted either.</source>
        <translation>Zeilen, die im Kreis aufeinander verweisen, lassen sich nicht löschen: Jede, die als erste ginge, verweigert die nächste, es sei denn, diese verweist vorher woandershin. Auch einfügen lässt sich die erste nicht.</translation>
    </message>
    <message>
        <source>Let one of the keys wait for the COMMIT.</source>
        <translation>Lassen Sie einen der Schlüssel auf das COMMIT warten.</translation>
    </message>
    <message>
        <source>Let the columns of one key be NULL, or let it cascade.</source>
        <translation>Erlauben Sie den Spalten eines Schlüssels NULL, oder lassen Sie ihn kaskadieren.</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to themselves: %2.</source>
        <translation>Zeilen von %1, die auf sich selbst verweisen: %2.</translation>
    </message>
    <message>
        <source>%1 refuses to delete a row that refers to itself, as it checks row by row, and the column cannot be set to NULL first.</source>
        <translation>%1 verweigert, eine Zeile zu löschen, die auf sich selbst verweist, denn es prüft Zeile für Zeile, und die Spalte lässt sich vorher nicht auf NULL setzen.</translation>
    </message>
    <message>
        <source>Let the columns of the key be NULL, or let it cascade.</source>
        <translation>Erlauben Sie den Spalten des Schlüssels NULL, oder lassen Sie ihn kaskadieren.</translation>
    </message>
</context>
<context>
    <name>DeleteController</name>
    <message>
        <source>Cancelled. Choose rows again to see what deleting them does.</source>
        <translation>Abgebrochen. Wählen Sie wieder Zeilen, um zu sehen, was ihr Löschen bewirkt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>DeleteReport</name>
    <message>
        <source>There is no undo script: it is written for deletes of at most %1 rows.</source>
        <translation>Es gibt kein Skript zum Rückgängigmachen: Es wird für höchstens %1 Zeilen geschrieben.</translation>
    </message>
    <message>
        <source>There is no undo script, as it would hold the values that are masked.</source>
        <translation>Es gibt kein Skript zum Rückgängigmachen, denn es enthielte die verdeckten Werte.</translation>
    </message>
    <message>
        <source>The counts are exact: they were counted in the database, as it was at that moment, not estimated.</source>
        <translation>Die Anzahlen sind genau: Sie sind in der Datenbank gezählt, wie sie in diesem Augenblick war, nicht geschätzt.</translation>
    </message>
    <message>
        <source>The warnings name what cannot be known before the delete; there it may do more or something else.</source>
        <translation>Die Warnungen nennen, was sich vor der Löschung nicht wissen lässt; dort kann sie mehr oder anderes tun.</translation>
    </message>
    <message>
        <source>The rows are samples; the delete was predicted, not run.</source>
        <translation>Die Zeilen sind Beispiele; die Löschung ist vorhergesagt, nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>DepthRule</name>
    <message numerus="yes">
        <source>%1 refuses a delete that cascades along more than %n rows in a chain.</source>
        <translation>
            <numerusform>%1 verweigert ein Löschen, das in einer Kette von mehr als %n Zeilen kaskadiert.</numerusform>
            <numerusform>%1 verweigert ein Löschen, das in einer Kette von mehr als %n Zeilen kaskadiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete long chains from their end, or in several steps.</source>
        <translation>Löschen Sie lange Ketten von ihrem Ende her, oder in mehreren Schritten.</translation>
    </message>
    <message>
        <source>Chains of rows of %1 by ON DELETE CASCADE have %2 rows or more.</source>
        <translation>Ketten von Zeilen von %1 durch ON DELETE CASCADE haben %2 Zeilen oder mehr.</translation>
    </message>
    <message>
        <source>The longest chain of rows of %1 by ON DELETE CASCADE has %2 rows.</source>
        <translation>Die längste Kette von Zeilen von %1 durch ON DELETE CASCADE hat %2 Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>ON DELETE CASCADE leads through %n tables: %1.</source>
        <translation>
            <numerusform>ON DELETE CASCADE führt durch %n Tabellen: %1.</numerusform>
            <numerusform>ON DELETE CASCADE führt durch %n Tabellen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceHtml</name>
    <message>
        <source>Foreign keys: what deletes do</source>
        <translation>Fremdschlüssel: was ein Löschen tut</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>+ is new, − is gone, ~ has changed. Of many tables, those that no change concerns are left out.</source>
        <translation>+ ist neu, − ist weg, ~ ist geändert. Von vielen Tabellen sind die weggelassen, die keine Änderung betrifft.</translation>
    </message>
</context>
<context>
    <name>DifferenceMarkdown</name>
    <message>
        <source>Foreign keys: what deletes do</source>
        <translation>Fremdschlüssel: was ein Löschen tut</translation>
    </message>
</context>
<context>
    <name>DifferencePicture</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
</context>
<context>
    <name>DifferenceSarif</name>
    <message>
        <source>A delete does something else than before.</source>
        <translation>Ein Löschen tut etwas anderes als bisher.</translation>
    </message>
    <message>
        <source>A foreign key changed.</source>
        <translation>Ein Fremdschlüssel hat sich geändert.</translation>
    </message>
    <message>
        <source>Tables refer to each other in a new circle.</source>
        <translation>Tabellen verweisen in einem neuen Kreis aufeinander.</translation>
    </message>
    <message>
        <source>A delete comes to the same table on ways that end differently.</source>
        <translation>Ein Löschen kommt auf Wegen mit verschiedenem Ende zur selben Tabelle.</translation>
    </message>
    <message>
        <source>A delete that nothing refused may be refused now.</source>
        <translation>Ein Löschen, das nichts verweigerte, kann jetzt verweigert werden.</translation>
    </message>
    <message>
        <source>No index finds the rows of a foreign key.</source>
        <translation>Kein Index findet die Zeilen eines Fremdschlüssels.</translation>
    </message>
    <message>
        <source>The engine does not or cannot use a foreign key.</source>
        <translation>Das System benutzt einen Fremdschlüssel nicht oder kann es nicht.</translation>
    </message>
</context>
<context>
    <name>DifferenceSections</name>
    <message>
        <source>Deletes</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Further tables whose deletes do something else: %1.</source>
        <translation>Weitere Tabellen, bei denen ein Löschen etwas anderes tut: %1.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer Eintrag.</numerusform>
            <numerusform>Und %n weitere Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Hinsehen</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Graph of both schemas</source>
        <translation>Graph beider Schemata</translation>
    </message>
    <message>
        <source>Deletes</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Hinsehen</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>DifferenceWindow</name>
    <message>
        <source>%1 — Comparison</source>
        <translation>%1 — Vergleich</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Bericht speichern …</translation>
    </message>
    <message>
        <source>As a web page, Markdown, text, JSON, SARIF or a picture</source>
        <translation>Als Webseite, Markdown, Text, JSON, SARIF oder Bild</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>EffectStyle</name>
    <message>
        <source>Goes through</source>
        <translation>Geht durch</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Scheitert</translation>
    </message>
</context>
<context>
    <name>EnforcementRule</name>
    <message>
        <source>The table %1, which the key refers to, does not exist.</source>
        <translation>Die Tabelle %1, auf die der Schlüssel verweist, gibt es nicht.</translation>
    </message>
    <message>
        <source>Where foreign keys are on, rows of %1 cannot be written; no ON DELETE acts.</source>
        <translation>Wo Fremdschlüssel eingeschaltet sind, lassen sich Zeilen von %1 nicht schreiben; kein ON DELETE wirkt.</translation>
    </message>
    <message>
        <source>Create the table %1, or remove the key. %2</source>
        <translation>Legen Sie die Tabelle %1 an, oder entfernen Sie den Schlüssel. %2</translation>
    </message>
    <message>
        <source>The columns of %1 that the key refers to do not exist, or are not as many as its own.</source>
        <translation>Die Spalten von %1, auf die der Schlüssel verweist, gibt es nicht, oder es sind nicht so viele wie seine eigenen.</translation>
    </message>
    <message>
        <source>%1(%2), which the key refers to, has no PRIMARY KEY or UNIQUE over exactly these columns that %3 can use.</source>
        <translation>%1(%2), worauf der Schlüssel verweist, hat keinen PRIMARY KEY und kein UNIQUE über genau diese Spalten, die %3 verwenden kann.</translation>
    </message>
    <message>
        <source>The key does not act. Where foreign keys are on, deleting from %1 and writing to %2 may fail.</source>
        <translation>Der Schlüssel wirkt nicht. Wo Fremdschlüssel eingeschaltet sind, kann das Löschen aus %1 und das Schreiben in %2 scheitern.</translation>
    </message>
    <message>
        <source>Let the key refer to the primary key of %1. %2</source>
        <translation>Lassen Sie den Schlüssel auf den Primärschlüssel von %1 verweisen. %2</translation>
    </message>
    <message>
        <source>Make the columns unique.</source>
        <translation>Machen Sie die Spalten eindeutig.</translation>
    </message>
    <message>
        <source>%1 is stored by %2 and %3 by %4.</source>
        <translation>%1 wird von %2 gespeichert und %3 von %4.</translation>
    </message>
    <message>
        <source>Foreign keys act between InnoDB tables only: deleting rows of %1 leaves their children as they are.</source>
        <translation>Fremdschlüssel wirken nur zwischen InnoDB-Tabellen: Zeilen von %1 zu löschen lässt ihre Kinder, wie sie sind.</translation>
    </message>
    <message>
        <source>Store both tables by InnoDB; orphans have to go first.</source>
        <translation>Speichern Sie beide Tabellen mit InnoDB; Waisen müssen vorher weg.</translation>
    </message>
    <message>
        <source>The key is declared and does not act in full: deletes and writes can leave rows of %1 that refer to nothing.</source>
        <translation>Der Schlüssel ist deklariert und wirkt nicht ganz: Löschen und Schreiben können Zeilen von %1 hinterlassen, die ins Leere verweisen.</translation>
    </message>
    <message>
        <source>Let it act again, and look for orphans first.</source>
        <translation>Lassen Sie ihn wieder wirken, und suchen Sie vorher nach Waisen.</translation>
    </message>
    <message>
        <source>The key is NOT VALID: the rows of %1 that were there before it have never been checked.</source>
        <translation>Der Schlüssel ist NOT VALID: Die Zeilen von %1, die es vor ihm gab, wurden nie geprüft.</translation>
    </message>
    <message>
        <source>It acts on every delete and write, but older rows may refer to nothing.</source>
        <translation>Er wirkt bei jedem Löschen und Schreiben, aber ältere Zeilen können ins Leere verweisen.</translation>
    </message>
    <message>
        <source>Check them; it fails while there are orphans.</source>
        <translation>Prüfen Sie sie; das scheitert, solange es Waisen gibt.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>How SQLAlchemy&apos;s statements work together with this engine is not known; --via database is.</source>
        <translation>Wie die Anweisungen von SQLAlchemy mit dieser Datenbank zusammenwirken, ist nicht bekannt; --via database ist es.</translation>
    </message>
    <message>
        <source>Databases of the kind “%1” cannot be opened.</source>
        <translation>Datenbanken der Art „%1“ lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Reading rows of %1</source>
        <translation>Zeilen von %1 werden gelesen</translation>
    </message>
    <message>
        <source>The condition cannot be read: %1. Write what follows WHERE, such as total &gt; 100.</source>
        <translation>Die Bedingung lässt sich nicht lesen: %1. Schreiben Sie, was auf WHERE folgt, etwa total &gt; 100.</translation>
    </message>
    <message>
        <source>Snapshot of %1</source>
        <translation>Momentaufnahme von %1</translation>
    </message>
    <message>
        <source>How this engine processes a plan of several statements is not known.</source>
        <translation>Wie diese Datenbank einen Plan aus mehreren Anweisungen verarbeitet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How a DELETE of this database can be tried and undone is not known.</source>
        <translation>Wie sich ein DELETE dieser Datenbank versuchen und rückgängig machen lässt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How rows of this database can be put back exactly is not known.</source>
        <translation>Wie sich Zeilen dieser Datenbank genau wiederherstellen lassen, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>EnvironmentStrip</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EnvironmentStyle</name>
    <message>
        <source>Not marked</source>
        <translation>Nicht markiert</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>deleted because %1 refers to %2 (%3)</source>
        <extracomment>%1 is &quot;invoice.customer_id = 3&quot;, %2 is &quot;customer 3&quot;, %3 is &quot;ON DELETE CASCADE, fk_invoice_customer&quot;.</extracomment>
        <translation>gelöscht, weil %1 auf %2 verweist (%3)</translation>
    </message>
    <message>
        <source>set to NULL because %1 refers to %2 (%3)</source>
        <translation>auf NULL gesetzt, weil %1 auf %2 verweist (%3)</translation>
    </message>
    <message>
        <source>set to the default because %1 refers to %2 (%3)</source>
        <translation>auf den Vorgabewert gesetzt, weil %1 auf %2 verweist (%3)</translation>
    </message>
    <message>
        <source>updated because %1 refers to %2 (%3)</source>
        <translation>angepasst, weil %1 auf %2 verweist (%3)</translation>
    </message>
    <message>
        <source>refuses the delete because %1 refers to %2 (%3)</source>
        <translation>verweigert die Löschung, weil %1 auf %2 verweist (%3)</translation>
    </message>
    <message>
        <source>deleted because the statement names it</source>
        <translation>gelöscht, weil die Anweisung sie nennt</translation>
    </message>
    <message>
        <source>changed because a statement names it</source>
        <translation>geändert, weil eine Anweisung sie nennt</translation>
    </message>
    <message>
        <source>refuses the update because %1 refers to %2 (%3)</source>
        <translation>verweigert die Änderung, weil %1 auf %2 verweist (%3)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>&amp;Everything: %1</source>
        <translation>&amp;Alles: %1</translation>
    </message>
    <message>
        <source>&amp;What is shown: %1</source>
        <translation>&amp;Was zu sehen ist: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%L1 pixels a unit</source>
        <translation>%L1 Pixel je Einheit</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>What the file is for</source>
        <translation>Wofür die Datei gedacht ist</translation>
    </message>
    <message>
        <source>All tables of the database</source>
        <translation>Alle Tabellen der Datenbank</translation>
    </message>
    <message>
        <source>How fine a PNG is; 1 is what a screen shows at full size</source>
        <translation>Wie fein ein PNG ist; 1 ist, was ein Bildschirm in voller Größe zeigt</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Tables:</source>
        <translation>Tabellen:</translation>
    </message>
    <message>
        <source>&amp;Resolution:</source>
        <translation>Auf&amp;lösung:</translation>
    </message>
    <message>
        <source>1 foreign key</source>
        <translation>1 Fremdschlüssel</translation>
    </message>
    <message>
        <source>The tables that the graph shows now, and the keys between them that the legend does not leave out</source>
        <translation>Die Tabellen, die der Graph gerade zeigt, und die Schlüssel zwischen ihnen, die die Legende nicht weglässt</translation>
    </message>
    <message>
        <source>For PNG only.</source>
        <translation>Nur für PNG.</translation>
    </message>
    <message>
        <source>%1, and the delete in pictures</source>
        <translation>%1, und die Löschung in Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables and views</source>
        <translation>
            <numerusform>%Ln Tabelle oder Sicht</numerusform>
            <numerusform>%Ln Tabellen und Sichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln foreign keys</source>
        <translation>
            <numerusform>%Ln Fremdschlüssel</numerusform>
            <numerusform>%Ln Fremdschlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels</source>
        <translation>%L1 × %L2 Pixel</translation>
    </message>
    <message>
        <source>%1, the most for a PNG; SVG and PDF have no pixels</source>
        <translation>%1, mehr kann ein PNG nicht; SVG und PDF haben keine Pixel</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>Copied a picture of %L1 × %L2 pixels.</source>
        <translation>Ein Bild von %L1 × %L2 Pixeln kopiert.</translation>
    </message>
    <message>
        <source>Printed “%1” on one page.</source>
        <translation>„%1“ auf einer Seite gedruckt.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.db3 *.sqlite *.sqlite3)</source>
        <translation>SQLite-Datenbanken (*.db *.db3 *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose SQLAlchemy&apos;s mappers</source>
        <translation>Mapper von SQLAlchemy wählen</translation>
    </message>
    <message>
        <source>What export_mappers.py wrote (*.json)</source>
        <translation>Was export_mappers.py geschrieben hat (*.json)</translation>
    </message>
    <message>
        <source>Databases, snapshots and scripts (*.db *.db3 *.sqlite *.sqlite3 *.json *.sql)</source>
        <translation>Datenbanken, Momentaufnahmen und Skripte (*.db *.db3 *.sqlite *.sqlite3 *.json *.sql)</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentaufnahmen (*.json)</translation>
    </message>
    <message>
        <source>Scripts (*.sql)</source>
        <translation>Skripte (*.sql)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>SARIF (*.sarif)</source>
        <translation>SARIF (*.sarif)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find tables and columns</source>
        <translation>Tabellen und Spalten suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>The place of a match among all</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>no match in the picture</source>
        <translation>kein Treffer im Bild</translation>
    </message>
</context>
<context>
    <name>FindingCodes</name>
    <message>
        <source>Child rows refer to a parent row that does not exist.</source>
        <translation>Kindzeilen verweisen auf eine Elternzeile, die es nicht gibt.</translation>
    </message>
    <message>
        <source>What is declared does not act.</source>
        <translation>Was deklariert ist, wirkt nicht.</translation>
    </message>
    <message>
        <source>SET NULL is to set a column that is NOT NULL.</source>
        <translation>SET NULL soll eine Spalte setzen, die NOT NULL ist.</translation>
    </message>
    <message>
        <source>SET DEFAULT is to refer to a parent row that does not exist.</source>
        <translation>SET DEFAULT soll auf eine Elternzeile verweisen, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Rows hold each other fast, so that none can be deleted.</source>
        <translation>Zeilen halten einander fest, so dass sich keine löschen lässt.</translation>
    </message>
    <message>
        <source>A chain of cascades is near the engine&apos;s limit, or beyond it.</source>
        <translation>Eine Kette von Kaskaden ist nahe an der Grenze der Datenbank, oder darüber.</translation>
    </message>
    <message>
        <source>No index finds the children of a parent row.</source>
        <translation>Kein Index findet die Kinder einer Elternzeile.</translation>
    </message>
    <message>
        <source>The columns at both ends of a key have different types.</source>
        <translation>Die Spalten an den beiden Enden eines Schlüssels haben verschiedene Typen.</translation>
    </message>
    <message>
        <source>The columns at both ends of a key have different collations.</source>
        <translation>Die Spalten an den beiden Enden eines Schlüssels haben verschiedene Kollationen.</translation>
    </message>
    <message>
        <source>The engine&apos;s order decides whether a delete goes through.</source>
        <translation>Die Reihenfolge der Datenbank entscheidet, ob ein Löschen durchgeht.</translation>
    </message>
    <message>
        <source>A delete changes rows of another schema.</source>
        <translation>Ein Löschen ändert Zeilen eines anderen Schemas.</translation>
    </message>
    <message>
        <source>Deleting one row reaches many others.</source>
        <translation>Eine Zeile zu löschen erreicht viele andere.</translation>
    </message>
    <message>
        <source>An entry of the configuration silences nothing.</source>
        <translation>Ein Eintrag der Konfiguration verschweigt nichts.</translation>
    </message>
    <message>
        <source>%1 would do something else with the same deletes.</source>
        <translation>%1 täte bei demselben Löschen etwas anderes.</translation>
    </message>
    <message>
        <source>errors: %1, warnings: %2, notes: %3</source>
        <translation>Fehler: %1, Warnungen: %2, Hinweise: %3</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Copy repair</source>
        <translation>Behebung kopieren</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>Der gewählte Befund</translation>
    </message>
    <message>
        <source>Copy the statements that repair it</source>
        <translation>Die Anweisungen kopieren, die ihn beheben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking at foreign keys and the rows behind them…</source>
        <translation>Fremdschlüssel und die Zeilen dahinter werden angesehen …</translation>
    </message>
    <message>
        <source>Looking on. So far: %1.</source>
        <translation>Die Prüfung läuft. Bisher: %1.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts fällt auf.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>A check looks for orphans, missing indexes, keys that do not act, and deletes that reach far. Nothing is changed.</source>
        <translation>Eine Prüfung sucht nach Waisen, fehlenden Indizes, wirkungslosen Schlüsseln und weitreichendem Löschen. Nichts wird geändert.</translation>
    </message>
</context>
<context>
    <name>FocusBar</name>
    <message>
        <source>with parents and children</source>
        <translation>mit Eltern und Kindern</translation>
    </message>
    <message>
        <source>with parents</source>
        <translation>mit Eltern</translation>
    </message>
    <message>
        <source>with children</source>
        <translation>mit Kindern</translation>
    </message>
    <message>
        <source>and what a delete reaches</source>
        <translation>und was eine Löschung erreicht</translation>
    </message>
    <message>
        <source>What the graph shows</source>
        <translation>Was der Graph zeigt</translation>
    </message>
    <message>
        <source>Depth in foreign keys</source>
        <translation>Tiefe in Fremdschlüsseln</translation>
    </message>
    <message>
        <source>How many foreign keys away a table may be</source>
        <translation>Wie viele Fremdschlüssel entfernt eine Tabelle sein darf</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the whole schema again</source>
        <translation>Wieder das ganze Schema zeigen</translation>
    </message>
    <message>
        <source>Depth:</source>
        <translation>Tiefe:</translation>
    </message>
    <message>
        <source>Which tables are shown beside this one</source>
        <translation>Welche Tabellen neben dieser gezeigt werden</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Ways from %1 to %2</source>
        <translation>Wege von %1 nach %2</translation>
    </message>
    <message>
        <source>, reaches no other</source>
        <translation>, erreicht keine andere</translation>
    </message>
    <message>
        <source>, joined to none</source>
        <translation>, mit keiner verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln tables</source>
        <translation>
            <numerusform>%L1 von %Ln Tabelle</numerusform>
            <numerusform>%L1 von %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln hidden</source>
        <translation>
            <numerusform>, %Ln ausgeblendet</numerusform>
            <numerusform>, %Ln ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln pinned</source>
        <translation>
            <numerusform>, %Ln angeheftet</numerusform>
            <numerusform>, %Ln angeheftet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Nothing has these letters in this order.</source>
        <translation>Nichts hat diese Buchstaben in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Table, column, key, command or connection</source>
        <translation>Tabelle, Spalte, Schlüssel, Befehl oder Verbindung</translation>
    </message>
    <message>
        <source>What matches</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>GraphDifference</name>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>− gone</source>
        <translation>− weg</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ geändert</translation>
    </message>
    <message>
        <source>~ acts now</source>
        <translation>~ wirkt jetzt</translation>
    </message>
    <message>
        <source>~ no parent table</source>
        <translation>~ ohne Elterntabelle</translation>
    </message>
    <message>
        <source>~ no usable parent key</source>
        <translation>~ ohne brauchbaren Elternschlüssel</translation>
    </message>
    <message>
        <source>~ not enforced</source>
        <translation>~ nicht durchgesetzt</translation>
    </message>
</context>
<context>
    <name>GraphNavigator</name>
    <message>
        <source>&amp;Layout</source>
        <translation>An&amp;ordnung</translation>
    </message>
    <message>
        <source>hiding %1</source>
        <translation>Ausblenden von %1</translation>
    </message>
    <message>
        <source>hiding all but %1</source>
        <translation>Ausblenden aller außer %1</translation>
    </message>
</context>
<context>
    <name>GraphToolTips</name>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>The columns referred to are not a primary key or a unique key of %1.</source>
        <translation>Die Spalten, auf die verwiesen wird, sind weder Primärschlüssel noch eindeutiger Schlüssel von %1.</translation>
    </message>
    <message>
        <source>A view</source>
        <translation>Eine Sicht</translation>
    </message>
    <message>
        <source>A virtual table: its rows are kept by a module</source>
        <translation>Eine virtuelle Tabelle: ihre Zeilen verwaltet ein Modul</translation>
    </message>
    <message>
        <source>A shadow table: it belongs to a virtual table</source>
        <translation>Eine Schattentabelle: sie gehört zu einer virtuellen Tabelle</translation>
    </message>
    <message>
        <source>About %1 rows</source>
        <translation>Etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>Storage engine %1</source>
        <translation>Storage-Engine %1</translation>
    </message>
    <message>
        <source>Trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source>What if: the database does not have it so</source>
        <translation>Was wäre, wenn: so hat ihn die Datenbank nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n partitions</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 partition</source>
        <translation>1 Partition</translation>
    </message>
    <message>
        <source>Not enforced: the engine does not act on this key.</source>
        <translation>Nicht durchgesetzt: Die Datenbank handelt nicht nach diesem Schlüssel.</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>Graph of the tables</source>
        <translation>Graph der Tabellen</translation>
    </message>
</context>
<context>
    <name>GraphWalker</name>
    <message>
        <source>&amp;Walk</source>
        <translation>&amp;Mit Tasten gehen</translation>
    </message>
    <message>
        <source>Select the nearest table in this direction</source>
        <translation>Die nächste Tabelle in dieser Richtung auswählen</translation>
    </message>
    <message>
        <source>To the &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>To the &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>To its ro&amp;ws</source>
        <translation>Zu ihren &amp;Zeilen</translation>
    </message>
    <message>
        <source>Choose rows of the selected table</source>
        <translation>Zeilen der ausgewählten Tabelle wählen</translation>
    </message>
    <message>
        <source>&amp;Next key</source>
        <translation>Nächster &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Select the next foreign key of the table that was selected last, or to it</source>
        <translation>Den nächsten Fremdschlüssel der zuletzt ausgewählten Tabelle oder zu ihr auswählen</translation>
    </message>
    <message>
        <source>&amp;Previous key</source>
        <translation>&amp;Voriger Schlüssel</translation>
    </message>
    <message>
        <source>Select the foreign key before it</source>
        <translation>Den Fremdschlüssel davor auswählen</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>1 row of %1</source>
        <translation>1 Zeile von %1</translation>
    </message>
    <message>
        <source>in 1 table</source>
        <translation>in 1 Tabelle</translation>
    </message>
    <message>
        <source>deletes 1 row %1</source>
        <extracomment>%1 is &quot;in 5 tables&quot;.</extracomment>
        <translation>löscht 1 Zeile %1</translation>
    </message>
    <message>
        <source>deletes nothing</source>
        <translation>löscht nichts</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <extracomment>%1 is &quot;2 rows of invoice&quot;, %2 the name of a constraint.</extracomment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>verweigert: %1</translation>
    </message>
    <message>
        <source>, and through 1 more constraint</source>
        <translation> und über 1 weiteren Constraint</translation>
    </message>
    <message>
        <source>refused by %1</source>
        <translation>verweigert durch %1</translation>
    </message>
    <message>
        <source>No row of %1 matches, so nothing is deleted</source>
        <translation>Keine Zeile von %1 passt, also wird nichts gelöscht</translation>
    </message>
    <message>
        <source>Deleting %1 %2</source>
        <extracomment>%1 is &quot;customer 3&quot; or &quot;12 rows of customer&quot;, %2 is &quot;deletes 41 rows in 5 tables, sets 2 to NULL&quot;.</extracomment>
        <translation>Löschen von %1 %2</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>scheitert: %1</translation>
    </message>
    <message>
        <source>foreign keys are off, so nothing cascades</source>
        <translation>Fremdschlüssel sind aus, also kaskadiert nichts</translation>
    </message>
    <message>
        <source>No row of %1 matches, so nothing is updated</source>
        <extracomment>%1 is &quot;12 rows of customer&quot;, %2 is &quot;updates 41, sets 2 to NULL&quot;.</extracomment>
        <translation>Keine Zeile von %1 passt, also wird nichts geändert</translation>
    </message>
    <message>
        <source>Updating %1 %2</source>
        <translation>Das Ändern von %1 %2</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>The database would say: %1</source>
        <translation>Die Datenbank würde sagen: %1</translation>
    </message>
    <message>
        <source>SQLAlchemy would raise %1</source>
        <translation>SQLAlchemy würde werfen: %1</translation>
    </message>
    <message>
        <source>deletes no row</source>
        <translation>löscht keine Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1</source>
        <translation>
            <numerusform>%Ln Zeile von %1</numerusform>
            <numerusform>%Ln Zeilen von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln tables</source>
        <translation>
            <numerusform>in %Ln Tabelle</numerusform>
            <numerusform>in %Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletes %Ln rows %1</source>
        <translation>
            <numerusform>löscht %Ln Zeile %1</numerusform>
            <numerusform>löscht %Ln Zeilen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, and through %Ln more constraints</source>
        <translation>
            <numerusform> und über %Ln weiteren Constraint</numerusform>
            <numerusform> und über %Ln weitere Constraints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sets %Ln to NULL</source>
        <translation>
            <numerusform>setzt %Ln auf NULL</numerusform>
            <numerusform>setzt %Ln auf NULL</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sets %Ln to the default</source>
        <translation>
            <numerusform>setzt %Ln auf den Vorgabewert</numerusform>
            <numerusform>setzt %Ln auf den Vorgabewert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>updates %Ln</source>
        <translation>
            <numerusform>passt %Ln an</numerusform>
            <numerusform>passt %Ln an</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotSpotRule</name>
    <message>
        <source>Measuring the reach of deletes from %1</source>
        <translation>Die Reichweite des Löschens aus %1 wird gemessen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Other rows that deleting one row of %1 reaches: median %2, p99 %3, largest %4%5.</source>
        <translation>Andere Zeilen, die das Löschen einer Zeile von %1 erreicht: Median %2, p99 %3, größte Zahl %4%5.</translation>
    </message>
    <message>
        <source> that was found (95 % confidence, %1 of %2 rows measured)</source>
        <translation> unter den gefundenen (95 % Konfidenz, %1 von %2 Zeilen gemessen)</translation>
    </message>
    <message>
        <source> (all %1 rows measured)</source>
        <translation> (alle %1 Zeilen gemessen)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The largest, by key: %1.</source>
        <translation>Die größten, nach Schlüssel: %1.</translation>
    </message>
    <message>
        <source>One DELETE changes and locks that many rows in one transaction, unless something refuses it.</source>
        <translation>Ein DELETE ändert und sperrt so viele Zeilen in einer Transaktion, wenn nichts es verweigert.</translation>
    </message>
    <message>
        <source>Look at such a row before it is deleted; delete its children first, in portions.</source>
        <translation>Sehen Sie sich eine solche Zeile an, bevor sie gelöscht wird; löschen Sie ihre Kinder zuerst, in Portionen.</translation>
    </message>
    <message>
        <source>The reach of deletes is not known of: %1.</source>
        <translation>Die Reichweite des Löschens ist nicht bekannt von: %1.</translation>
    </message>
    <message>
        <source>And of other tables: %1.</source>
        <translation>Und von weiteren Tabellen: %1.</translation>
    </message>
    <message>
        <source>One row of these may reach very many.</source>
        <translation>Eine Zeile davon kann sehr viele erreichen.</translation>
    </message>
    <message>
        <source>Give the check more time.</source>
        <translation>Geben Sie der Prüfung mehr Zeit.</translation>
    </message>
</context>
<context>
    <name>IndexRule</name>
    <message>
        <source>No index of %1 begins with %2; the table has %3.</source>
        <translation>Kein Index von %1 beginnt mit %2; die Tabelle hat %3.</translation>
    </message>
    <message>
        <source>No index of %1 begins with all of %2, though one begins with a part of them; the table has %3.</source>
        <translation>Kein Index von %1 beginnt mit allen von %2, einer aber mit einem Teil davon; die Tabelle hat %3.</translation>
    </message>
    <message>
        <source>For every row that is deleted from %1, %2 reads all of %3.</source>
        <translation>Für jede Zeile, die aus %1 gelöscht wird, liest %2 ganz %3.</translation>
    </message>
    <message>
        <source>For every row that is deleted from %1, %2 may read many rows of %3.</source>
        <translation>Für jede Zeile, die aus %1 gelöscht wird, liest %2 vielleicht viele Zeilen von %3.</translation>
    </message>
    <message>
        <source>Create an index that begins with the columns of the key.</source>
        <translation>Legen Sie einen Index an, der mit den Spalten des Schlüssels beginnt.</translation>
    </message>
    <message>
        <source>%1 The table has %2.</source>
        <translation>%1 Die Tabelle hat %2.</translation>
    </message>
    <message>
        <source>Give both columns the same type: as they are, no index helps.</source>
        <translation>Geben Sie beiden Spalten denselben Typ: So, wie sie sind, hilft kein Index.</translation>
    </message>
</context>
<context>
    <name>JsonPlace</name>
    <message>
        <source>This is no JSON: %1 at character %2.</source>
        <translation>Dies ist kein JSON: %1 bei Zeichen %2.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number below %1</source>
        <translation>eine Zahl unter %1</translation>
    </message>
    <message>
        <source>a number, a text or null</source>
        <translation>eine Zahl, ein Text oder null</translation>
    </message>
    <message>
        <source>“%1” should be %2.</source>
        <extracomment>%1 is a place such as “mappers[3].base”, %2 what should stand there, such as “a text”.</extracomment>
        <translation>„%1“ sollte %2 sein.</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
</context>
<context>
    <name>KeyDetails</name>
    <message>
        <source>the engine acts on it now</source>
        <translation>das System handelt jetzt danach</translation>
    </message>
    <message>
        <source>its parent table does not exist any more</source>
        <translation>seine Elterntabelle gibt es nicht mehr</translation>
    </message>
    <message>
        <source>its parent columns are no usable unique key any more</source>
        <translation>seine Elternspalten sind kein brauchbarer eindeutiger Schlüssel mehr</translation>
    </message>
    <message>
        <source>the engine does not act on it any more</source>
        <translation>das System handelt nicht mehr danach</translation>
    </message>
    <message>
        <source>refers to %1 instead of %2</source>
        <translation>verweist auf %1 statt auf %2</translation>
    </message>
    <message>
        <source>columns %1 instead of %2</source>
        <translation>Spalten %1 statt %2</translation>
    </message>
    <message>
        <source>renamed from %1</source>
        <translation>hieß %1</translation>
    </message>
    <message>
        <source>SET DEFAULT sets %1 to %2 instead of %3</source>
        <translation>SET DEFAULT setzt %1 auf %2 statt auf %3</translation>
    </message>
</context>
<context>
    <name>KeyFolding</name>
    <message>
        <source>unfolding the keys to %1</source>
        <translation>Ausklappen der Schlüssel auf %1</translation>
    </message>
    <message>
        <source>folding the keys to %1</source>
        <translation>Einklappen der Schlüssel auf %1</translation>
    </message>
</context>
<context>
    <name>KeyName</name>
    <message>
        <source>There is no foreign key %1.</source>
        <translation>Es gibt keinen Fremdschlüssel %1.</translation>
    </message>
    <message>
        <source>Several foreign keys are meant by %1: %2.</source>
        <translation>Mit %1 sind mehrere Fremdschlüssel gemeint: %2.</translation>
    </message>
</context>
<context>
    <name>KeyPaths</name>
    <message numerus="yes">
        <source>There are more ways; only the first %n are listed.</source>
        <translation>
            <numerusform>Es gibt weitere Wege; nur %n ist aufgeführt.</numerusform>
            <numerusform>Es gibt weitere Wege; nur die ersten %n sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There may be more ways; looking for them all would take too long.</source>
        <translation>Es kann weitere Wege geben; sie alle zu suchen würde zu lange dauern.</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Zoom the graph</source>
        <translation>Den Graphen vergrößern und verkleinern</translation>
    </message>
    <message>
        <source>Shift or Ctrl+click</source>
        <translation>Umschalt oder Strg+Klick</translation>
    </message>
    <message>
        <source>In the rows: choose several</source>
        <translation>In den Zeilen: mehrere wählen</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
    </message>
    <message>
        <source>Space+drag</source>
        <translation>Leertaste+Ziehen</translation>
    </message>
    <message>
        <source>Move the graph</source>
        <translation>Den Graphen verschieben</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The password could not be kept in the keychain (%1); it will be asked for.</source>
        <translation>Das Passwort konnte nicht im Schlüsselbund aufbewahrt werden (%1); es wird erfragt.</translation>
    </message>
</context>
<context>
    <name>KeysMenu</name>
    <message>
        <source>&amp;Keys shown</source>
        <translation>Gezeigte &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Ends of key&amp;s</source>
        <translation>En&amp;den der Schlüssel</translation>
    </message>
    <message>
        <source>Show only the keys with ON DELETE %1, or all again</source>
        <translation>Nur die Schlüssel mit ON DELETE %1 zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Only &amp;CASCADE</source>
        <translation>Nur &amp;CASCADE</translation>
    </message>
    <message>
        <source>Only SET &amp;NULL</source>
        <translation>Nur SET &amp;NULL</translation>
    </message>
    <message>
        <source>Only SET &amp;DEFAULT</source>
        <translation>Nur SET &amp;DEFAULT</translation>
    </message>
    <message>
        <source>Only &amp;RESTRICT</source>
        <translation>Nur &amp;RESTRICT</translation>
    </message>
    <message>
        <source>Only N&amp;O ACTION</source>
        <translation>Nur N&amp;O ACTION</translation>
    </message>
    <message>
        <source>&amp;All keys</source>
        <translation>&amp;Alle Schlüssel</translation>
    </message>
    <message>
        <source>Show all foreign keys again</source>
        <translation>Wieder alle Fremdschlüssel zeigen</translation>
    </message>
    <message>
        <source>Choose in the &amp;legend</source>
        <translation>In der &amp;Legende wählen</translation>
    </message>
    <message>
        <source>Move the keyboard to the legend: Enter shows only the keys with a sign, Space leaves them out</source>
        <translation>Die Tastatur zur Legende bewegen: Die Eingabetaste zeigt nur die Schlüssel mit einem Zeichen, die Leertaste lässt sie weg</translation>
    </message>
    <message>
        <source>&amp;Crow&apos;s foot</source>
        <translation>&amp;Krähenfuß</translation>
    </message>
    <message>
        <source>A fork where a parent has any number of children; a bar is one, a circle none</source>
        <translation>Eine Gabel, wo eine Elternzeile beliebig viele Kinder hat; ein Strich heißt eins, ein Kreis keins</translation>
    </message>
    <message>
        <source>&amp;Arrows</source>
        <translation>&amp;Pfeile</translation>
    </message>
    <message>
        <source>An arrow to the parent, hollow where the columns take NULL; a bar where a parent has one child</source>
        <translation>Ein Pfeil zur Elterntabelle, hohl, wo die Spalten NULL annehmen; ein Strich, wo eine Elternzeile ein Kind hat</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>Le&amp;gende</translation>
    </message>
    <message>
        <source>Show or hide what explains the signs of the graph</source>
        <translation>Zeigen oder verbergen, was die Zeichen des Graphen erklärt</translation>
    </message>
</context>
<context>
    <name>LayoutMenu</name>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>Tables that have much to do with each other stand together</source>
        <translation>Tabellen, die viel miteinander zu tun haben, stehen beisammen</translation>
    </message>
    <message>
        <source>&amp;Hierarchy</source>
        <translation>&amp;Hierarchie</translation>
    </message>
    <message>
        <source>Parents stand left of their children</source>
        <translation>Eltern stehen links von ihren Kindern</translation>
    </message>
    <message>
        <source>&amp;Forces</source>
        <translation>&amp;Kräfte</translation>
    </message>
    <message>
        <source>Keys pull tables together</source>
        <translation>Schlüssel ziehen Tabellen zueinander</translation>
    </message>
    <message>
        <source>&amp;Schemas</source>
        <translation>&amp;Schemas</translation>
    </message>
    <message>
        <source>The tables of each schema of the database stand together</source>
        <translation>Die Tabellen jedes Schemas der Datenbank stehen beisammen</translation>
    </message>
    <message>
        <source>Lay out &amp;anew</source>
        <translation>&amp;Neu anordnen</translation>
    </message>
    <message>
        <source>Find new places for all tables but those that were moved by hand</source>
        <translation>Neue Plätze für alle Tabellen finden außer denen, die von Hand verschoben wurden</translation>
    </message>
</context>
<context>
    <name>Layouter</name>
    <message>
        <source>Laying out the tables</source>
        <translation>Tabellen werden angeordnet</translation>
    </message>
    <message>
        <source>The tables are only laid out roughly, because “%1” could not be started; install the program anew.</source>
        <translation>Die Tabellen sind nur grob angeordnet, weil „%1“ nicht gestartet werden konnte; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Some tables are only laid out roughly, because the layout program failed; try another layout, or show fewer tables.</source>
        <translation>Einige Tabellen sind nur grob angeordnet, weil das Anordnungsprogramm gescheitert ist; versuchen Sie eine andere Anordnung, oder zeigen Sie weniger Tabellen.</translation>
    </message>
    <message>
        <source>Forces did not find places for these tables; show fewer of them, or choose another layout.</source>
        <translation>Die Kräfte fanden keine Plätze für diese Tabellen; zeigen Sie weniger davon, oder wählen Sie eine andere Anordnung.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>deferred to COMMIT</source>
        <translation>bis COMMIT aufgeschoben</translation>
    </message>
    <message>
        <source>deferrable</source>
        <translation>aufschiebbar</translation>
    </message>
    <message>
        <source>unusable key</source>
        <translation>unbrauchbarer Schlüssel</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>nicht durchgesetzt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>what if: not in the database</source>
        <translation>was wäre, wenn: nicht in der Datenbank</translation>
    </message>
    <message>
        <source>no index</source>
        <extracomment>Of a foreign key whose children are found only by reading their whole table</extracomment>
        <translation>ohne Index</translation>
    </message>
    <message>
        <source>any number of children</source>
        <translation>beliebig viele Kinder</translation>
    </message>
    <message>
        <source>at most one child</source>
        <translation>höchstens ein Kind</translation>
    </message>
    <message>
        <source>always a parent</source>
        <translation>immer eine Elternzeile</translation>
    </message>
    <message>
        <source>a parent or NULL</source>
        <translation>Elternzeile oder NULL</translation>
    </message>
    <message>
        <source>%L1 of %L2 keys shown</source>
        <translation>%L1 von %L2 Schlüsseln</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Enden</translation>
    </message>
</context>
<context>
    <name>LegendOverlay</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>%1 (not shown)</source>
        <extracomment>%1: a sign of the legend, such as CASCADE</extracomment>
        <translation>%1 (nicht gezeigt)</translation>
    </message>
    <message>
        <source>Click: show only these keys, or all again
Ctrl and click: leave them out, or show them again</source>
        <translation>Klick: nur diese Schlüssel zeigen, oder wieder alle
Strg und Klick: sie weglassen, oder wieder zeigen</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>The head has no title; add a line “title: …”.</source>
        <translation>Der Kopf hat keinen Titel; fügen Sie eine Zeile „title: …“ hinzu.</translation>
    </message>
    <message>
        <source>“%1” takes one of: %2; not “%3”.</source>
        <translation>„%1“ nimmt eines von: %2; nicht „%3“.</translation>
    </message>
    <message>
        <source>A variant “###” needs a step “##” before it.</source>
        <translation>Eine Variante „###“ braucht einen Schritt „##“ vor sich.</translation>
    </message>
    <message>
        <source>Write the delete as DELETE FROM table WHERE condition.</source>
        <translation>Schreiben Sie die Löschung als DELETE FROM tabelle WHERE bedingung.</translation>
    </message>
    <message>
        <source>Ask something here: the text of the question is missing.</source>
        <translation>Fragen Sie hier etwas: der Text der Frage fehlt.</translation>
    </message>
    <message>
        <source>Mark exactly one answer as right: “- [x] …”; the others “- [ ] …”.</source>
        <translation>Kennzeichnen Sie genau eine Antwort als richtig: „- [x] …“; die anderen mit „- [ ] …“.</translation>
    </message>
    <message>
        <source>Give answers to choose from, “- [x] …” and “- [ ] …”: rows to mark can only be shown where the lesson makes the database by itself.</source>
        <translation>Geben Sie Antworten zur Auswahl, „- [x] …“ und „- [ ] …“: Zeilen zum Ankreuzen gibt es nur, wo die Lektion die Datenbank selbst anlegt.</translation>
    </message>
    <message>
        <source>Write “TABLE KEY deleted”, “TABLE KEY: COLUMN = VALUE”, “TABLE KEY blocks”, “refused: MESSAGE” or “fails: MESSAGE”, not “%1”.</source>
        <translation>Schreiben Sie „TABELLE SCHLÜSSEL deleted“, „TABELLE SCHLÜSSEL: SPALTE = WERT“, „TABELLE SCHLÜSSEL blocks“, „refused: MELDUNG“ oder „fails: MELDUNG“, nicht „%1“.</translation>
    </message>
    <message>
        <source>Only a variant “###” changes something; a step “##” does not.</source>
        <translation>Nur eine Variante „###“ ändert etwas; ein Schritt „##“ nicht.</translation>
    </message>
    <message>
        <source>The script has no “%1” to replace.</source>
        <translation>Das Skript enthält kein „%1“, das zu ersetzen wäre.</translation>
    </message>
    <message>
        <source>Say what replaces “%1”: add a line “with: …”.</source>
        <translation>Sagen Sie, was „%1“ ersetzt: fügen Sie eine Zeile „with: …“ hinzu.</translation>
    </message>
    <message>
        <source>Give this step a delete first: a block “delete”.</source>
        <translation>Geben Sie diesem Schritt zuerst eine Löschung: einen Block „delete“.</translation>
    </message>
    <message>
        <source>There is no database to delete from; put a block “sql” before the first step.</source>
        <translation>Es gibt keine Datenbank, aus der zu löschen wäre; setzen Sie einen Block „sql“ vor den ersten Schritt.</translation>
    </message>
    <message>
        <source>Say what the delete does: add a block “expect”. It is compared with what happens.</source>
        <translation>Sagen Sie, was die Löschung bewirkt: fügen Sie einen Block „expect“ hinzu. Er wird mit dem verglichen, was geschieht.</translation>
    </message>
    <message>
        <source>The head has no field “%1”; it may have title, engine, enforce, via and loaded.</source>
        <translation>Der Kopf kennt kein Feld „%1“; er kann title, engine, enforce, via und loaded haben.</translation>
    </message>
    <message>
        <source>A change has no field “%1” here; it may have replace and then with, engine, enforce, via and loaded.</source>
        <translation>Eine Änderung kennt hier kein Feld „%1“; sie kann replace und dann with, engine, enforce, via und loaded haben.</translation>
    </message>
    <message>
        <source>Neither the script nor the models have “%1” to replace.</source>
        <translation>Weder das Skript noch die Modelle enthalten „%1“, das zu ersetzen wäre.</translation>
    </message>
    <message>
        <source>the marked lines of the models</source>
        <translation>die markierten Zeilen der Modelle</translation>
    </message>
    <message>
        <source>deleted by %1</source>
        <translation>gelöscht durch %1</translation>
    </message>
    <message>
        <source>foreign keys enforced</source>
        <translation>Fremdschlüssel durchgesetzt</translation>
    </message>
    <message>
        <source>foreign keys NOT enforced</source>
        <translation>Fremdschlüssel NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>These models have no mappers yet, or others; run “python export_lesson.py %1”, which comes with the program.</source>
        <translation>Diese Modelle haben noch keine Mapper oder andere; führen Sie „python export_lesson.py %1“ aus, das mit dem Programm kommt.</translation>
    </message>
    <message>
        <source>SQLAlchemy needs the classes of the tables; put a block “python” before the first step.</source>
        <translation>SQLAlchemy braucht die Klassen der Tabellen; setzen Sie einen Block „python“ vor den ersten Schritt.</translation>
    </message>
</context>
<context>
    <name>LessonAnswer</name>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not quite. The right answer: %1</source>
        <translation>Nicht ganz. Die richtige Antwort: %1</translation>
    </message>
    <message>
        <source>Right: exactly these rows are affected.</source>
        <translation>Richtig: genau diese Zeilen sind betroffen.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>Nicht ganz.</translation>
    </message>
    <message>
        <source>Also affected: %1.</source>
        <translation>Auch betroffen: %1.</translation>
    </message>
    <message>
        <source>Left as they are: %1.</source>
        <translation>Bleiben, wie sie sind: %1.</translation>
    </message>
    <message>
        <source>Right: the database refuses, and nothing changes.</source>
        <translation>Richtig: die Datenbank verweigert, und nichts ändert sich.</translation>
    </message>
    <message>
        <source>Not quite: the database refuses, and nothing changes.</source>
        <translation>Nicht ganz: die Datenbank verweigert, und nichts ändert sich.</translation>
    </message>
    <message>
        <source>Not quite: the delete goes through.</source>
        <translation>Nicht ganz: die Löschung geht durch.</translation>
    </message>
</context>
<context>
    <name>LessonBlocks</name>
    <message>
        <source>Begin the file with a head: a line “---”, then “title: …”, then “---” again.</source>
        <translation>Beginnen Sie die Datei mit einem Kopf: einer Zeile „---“, dann „title: …“, dann wieder „---“.</translation>
    </message>
    <message>
        <source>The head does not end; close it with a line “---”.</source>
        <translation>Der Kopf endet nicht; schließen Sie ihn mit einer Zeile „---“.</translation>
    </message>
    <message>
        <source>The block that begins here does not end; close it with a line “```”.</source>
        <translation>Der Block, der hier beginnt, endet nicht; schließen Sie ihn mit einer Zeile „```“.</translation>
    </message>
    <message>
        <source>This is the second block “%1” below one heading; begin another step with “## ”.</source>
        <translation>Dies ist der zweite Block „%1“ unter einer Überschrift; beginnen Sie mit „## “ einen weiteren Schritt.</translation>
    </message>
    <message>
        <source>Write “name: value” here, not “%1”.</source>
        <translation>Schreiben Sie hier „name: wert“, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>LessonChange</name>
    <message>
        <source>%1 ON DELETE %2</source>
        <translation>%1 ON DELETE %2</translation>
    </message>
    <message>
        <source>foreign keys enforced</source>
        <translation>durchgesetzten Fremdschlüsseln</translation>
    </message>
    <message>
        <source>foreign keys NOT enforced</source>
        <translation>NICHT durchgesetzten Fremdschlüsseln</translation>
    </message>
</context>
<context>
    <name>LessonClaim</name>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>refuses the delete</source>
        <translation>verweigert die Löschung</translation>
    </message>
    <message>
        <source>“%1” does not happen.</source>
        <translation>„%1“ geschieht nicht.</translation>
    </message>
    <message>
        <source>“%1” happens, and is not expected.</source>
        <translation>„%1“ geschieht und ist nicht erwartet.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>LessonCommand</name>
    <message>
        <source>Play every step without a window, and compare it with what it expects.</source>
        <translation>Jeden Schritt ohne Fenster abspielen und mit dem vergleichen, was er erwartet.</translation>
    </message>
    <message>
        <source>The lessons, in their order; open one with cascade-explorer lesson NAME:</source>
        <translation>Die Lektionen, der Reihe nach; öffnen Sie eine mit cascade-explorer lesson NAME:</translation>
    </message>
    <message>
        <source>%1 of %2 deletes were played; the others need a server.</source>
        <translation>%1 von %2 Löschungen wurden abgespielt; die anderen brauchen einen Server.</translation>
    </message>
    <message>
        <source>All of them do what the lesson expects.</source>
        <translation>Alle bewirken, was die Lektion erwartet.</translation>
    </message>
    <message>
        <source>Opens a lesson in a window; without a name, lists the lessons.</source>
        <translation>Öffnet eine Lektion in einem Fenster; ohne Namen eine Liste der Lektionen.</translation>
    </message>
    <message>
        <source>A lesson&apos;s file, or the name of a lesson that comes with the program.</source>
        <translation>Die Datei einer Lektion oder der Name einer Lektion, die mit dem Programm kommt.</translation>
    </message>
</context>
<context>
    <name>LessonMappers</name>
    <message>
        <source>These are no mappers of a lesson; write them with export_lesson.py.</source>
        <translation>Das sind keine Mapper einer Lektion; schreiben Sie sie mit export_lesson.py.</translation>
    </message>
    <message>
        <source>The mappers are of version %1, which only a newer Cascade Explorer reads.</source>
        <translation>Die Mapper haben Version %1, die nur ein neuerer Cascade Explorer liest.</translation>
    </message>
    <message>
        <source>Write the mappers with export_lesson.py again.</source>
        <translation>Schreiben Sie die Mapper mit export_lesson.py neu.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Graph of the lesson&apos;s tables</source>
        <translation>Graph der Tabellen der Lektion</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>&amp;Show what happens</source>
        <translation>Z&amp;eigen, was geschieht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurü&amp;ck</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Schritte der Lektion</translation>
    </message>
    <message>
        <source>Go to another step of the lesson</source>
        <translation>Zu einem anderen Schritt der Lektion gehen</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Text der Lektion</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>Was jetzt anders ist</translation>
    </message>
    <message>
        <source>Leave the lesson (Ctrl+W)</source>
        <translation>Die Lektion verlassen (Strg+W)</translation>
    </message>
    <message>
        <source>The step before this one</source>
        <translation>Der Schritt vor diesem</translation>
    </message>
    <message>
        <source>The next step of the lesson</source>
        <translation>Der nächste Schritt der Lektion</translation>
    </message>
    <message>
        <source>      %1</source>
        <extracomment>A variant of a step, indented below it in a list.</extracomment>
        <translation>      %1</translation>
    </message>
    <message>
        <source>*%1; the graph shows “%2”:*</source>
        <translation>*%1; der Graph zeigt „%2“:*</translation>
    </message>
    <message>
        <source>*%1:*</source>
        <translation>*%1:*</translation>
    </message>
    <message>
        <source>Play the delete, and compare it with what you think</source>
        <translation>Die Löschung abspielen und mit Ihrer Vermutung vergleichen</translation>
    </message>
    <message>
        <source>First say what you think will happen</source>
        <translation>Sagen Sie zuerst, was nach Ihrer Vermutung geschieht</translation>
    </message>
    <message>
        <source>The lesson expects something else: %1</source>
        <translation>Die Lektion erwartet etwas anderes: %1</translation>
    </message>
    <message>
        <source>Told, not played, as this takes a %1 server. %2</source>
        <translation>Erzählt, nicht gespielt, da es einen Server %1 braucht. %2</translation>
    </message>
    <message>
        <source>Nothing changes; the database says: %1</source>
        <translation>Nichts ändert sich; die Datenbank sagt: %1</translation>
    </message>
    <message>
        <source>No row fares differently than in “%1”.</source>
        <translation>Keiner Zeile ergeht es anders als in „%1“.</translation>
    </message>
    <message>
        <source>Different from “%1”:</source>
        <translation>Anders als „%1“:</translation>
    </message>
    <message>
        <source>**Changed:** %1</source>
        <translation>**Geändert:** %1</translation>
    </message>
    <message>
        <source>foreign keys NOT enforced</source>
        <translation>Fremdschlüssel NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>foreign keys enforced</source>
        <translation>Fremdschlüssel durchgesetzt</translation>
    </message>
    <message>
        <source>all rows and relationships loaded</source>
        <translation>alle Zeilen und Beziehungen geladen</translation>
    </message>
    <message>
        <source>nothing loaded before</source>
        <translation>zuvor nichts geladen</translation>
    </message>
    <message>
        <source>With %1, no row fares differently.</source>
        <translation>Mit %1 ergeht es keiner Zeile anders.</translation>
    </message>
    <message>
        <source>With %1, this is different:</source>
        <translation>Mit %1 ist dies anders:</translation>
    </message>
    <message>
        <source>Nothing changes; SQLAlchemy raises %1</source>
        <translation>Nichts ändert sich; SQLAlchemy wirft %1</translation>
    </message>
    <message>
        <source>Close &amp;lesson</source>
        <translation>Lektion &amp;schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more rows</source>
        <translation>
            <numerusform>und %Ln weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>There is no lesson “%1” (%2); name a lesson&apos;s file, or one of: %3.</source>
        <translation>Es gibt keine Lektion „%1“ (%2); nennen Sie die Datei einer Lektion oder eine von: %3.</translation>
    </message>
    <message>
        <source>The database does not take this statement (%1); mend it.</source>
        <translation>Die Datenbank nimmt diese Anweisung nicht (%1); bessern Sie sie aus.</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2); free some space.</source>
        <translation>„%1“ lässt sich nicht schreiben (%2); schaffen Sie etwas Platz.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The code of the translation&apos;s language, such as &quot;de&quot;</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>LessonsMenu</name>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a lesson of your own, a Markdown file</source>
        <translation>Eine eigene Lektion öffnen, eine Markdown-Datei</translation>
    </message>
    <message>
        <source>Predict what a delete does, then see it</source>
        <translation>Vorhersagen, was eine Löschung bewirkt, und es dann sehen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cascade Explorer</source>
        <translation>Cascade Explorer</translation>
    </message>
    <message>
        <source>%1 — Cascade Explorer</source>
        <translation>%1 — Cascade Explorer</translation>
    </message>
    <message>
        <source>The database has no tables; open another file.</source>
        <translation>Die Datenbank hat keine Tabellen; öffnen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 — WHAT IF — Cascade Explorer</source>
        <translation>%1 — WAS WÄRE, WENN — Cascade Explorer</translation>
    </message>
    <message>
        <source>The database has no tables that its user may see; open another one.</source>
        <translation>Die Datenbank hat keine Tabellen, die ihr Benutzer sehen darf; öffnen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>MapperFindings</name>
    <message>
        <source>session.delete() of one %1 also deletes the %2 that it refers to, and fails where other rows refer to that, too. The delete cascade belongs on the side of %2.</source>
        <translation>session.delete() für ein %1 löscht auch das %2, auf das es verweist, und scheitert, wo weitere Zeilen darauf verweisen. Die Löschkaskade gehört auf die Seite von %2.</translation>
    </message>
    <message>
        <source>No foreign key of the database acts from %1 to %2: query.delete() and SQL leave rows of %3 that refer to nothing, and nothing refuses that.</source>
        <translation>Kein Fremdschlüssel der Datenbank wirkt von %1 auf %2: query.delete() und SQL lassen Zeilen von %3 zurück, die ins Leere verweisen, und nichts verweigert das.</translation>
    </message>
    <message>
        <source># Enforce foreign keys on every connection of the program.</source>
        <translation># Fremdschlüssel auf jeder Verbindung des Programms durchsetzen.</translation>
    </message>
    <message>
        <source>With passive_deletes=True session.delete() leaves rows of %1 that are not loaded to the database, which does not delete them: they refuse the delete or refer to nothing.</source>
        <translation>Mit passive_deletes=True überlässt session.delete() nicht geladene Zeilen von %1 der Datenbank, die sie nicht löscht: sie verweigern die Löschung oder verweisen ins Leere.</translation>
    </message>
    <message>
        <source>With passive_deletes=True session.delete() leaves rows of %1 that are not loaded to the database, which does nothing for them: they refuse the delete or refer to nothing.</source>
        <translation>Mit passive_deletes=True überlässt session.delete() nicht geladene Zeilen von %1 der Datenbank, die für sie nichts tut: sie verweigern die Löschung oder verweisen ins Leere.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 leaves its rows of %2 alone: the database alone decides.</source>
        <translation>session.delete() für ein %1 lässt seine Zeilen von %2 in Ruhe: allein die Datenbank entscheidet.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 deletes its rows of %2 one by one; query.delete() and SQL do not, and end with what ON DELETE %3 does.</source>
        <translation>session.delete() für ein %1 löscht seine Zeilen von %2 einzeln; query.delete() und SQL tun das nicht und enden mit dem, was ON DELETE %3 bewirkt.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 with rows of %2 that are loaded ends with “AssertionError: Dependency rule tried to blank-out primary key column &apos;%3&apos;”. Those that are not loaded are left to the database.</source>
        <translation>session.delete() für ein %1 mit geladenen Zeilen von %2 endet mit „AssertionError: Dependency rule tried to blank-out primary key column &apos;%3&apos;“. Die nicht geladenen bleiben der Datenbank überlassen.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 with rows of %2 ends with “AssertionError: Dependency rule tried to blank-out primary key column &apos;%3&apos;”.</source>
        <translation>session.delete() für ein %1 mit Zeilen von %2 endet mit „AssertionError: Dependency rule tried to blank-out primary key column &apos;%3&apos;“.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 sets %2 to NULL in the rows of %3 that are loaded, which the column does not take: the database refuses it. Those that are not loaded are left to the database.</source>
        <translation>session.delete() für ein %1 setzt %2 in den geladenen Zeilen von %3 auf NULL, was die Spalte nicht nimmt: die Datenbank verweigert es. Die nicht geladenen bleiben der Datenbank überlassen.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 sets %2 to NULL, which the column does not take: the database refuses it while there are rows of %3.</source>
        <translation>session.delete() für ein %1 setzt %2 auf NULL, was die Spalte nicht nimmt: die Datenbank verweigert es, solange es Zeilen von %3 gibt.</translation>
    </message>
    <message>
        <source>session.delete() of one %1 first sets %2 to NULL, so ON DELETE CASCADE never runs: the rows of %3 stay, without a parent.</source>
        <translation>session.delete() für ein %1 setzt zuerst %2 auf NULL, also läuft ON DELETE CASCADE nie: die Zeilen von %3 bleiben, ohne Eltern.</translation>
    </message>
</context>
<context>
    <name>MappersReader</name>
    <message>
        <source>“%1” has the unknown value “%2”; export the mappers again.</source>
        <translation>„%1“ hat den unbekannten Wert „%2“; exportieren Sie die Mapper neu.</translation>
    </message>
    <message>
        <source>These are no mappers; resources/sqlalchemy/export_mappers.py writes them.</source>
        <translation>Das sind keine Mapper; resources/sqlalchemy/export_mappers.py schreibt sie.</translation>
    </message>
    <message>
        <source>The mappers are of version %1 of the format, and this program knows version %2; use a newer Cascade Explorer.</source>
        <translation>Die Mapper haben Version %1 des Formats, und dieses Programm kennt Version %2; verwenden Sie einen neueren Cascade Explorer.</translation>
    </message>
    <message>
        <source>The mappers name the table “%1”, which the database does not have; export them from the models that belong to it.</source>
        <translation>Die Mapper nennen die Tabelle „%1“, die die Datenbank nicht hat; exportieren Sie sie aus den Modellen, die zu ihr gehören.</translation>
    </message>
    <message>
        <source>The mappers name the column “%1” of “%2”, which the database does not have; export them from the models that belong to it.</source>
        <translation>Die Mapper nennen die Spalte „%1“ von „%2“, die die Datenbank nicht hat; exportieren Sie sie aus den Modellen, die zu ihr gehören.</translation>
    </message>
    <message>
        <source>“%1” should be two columns; export the mappers again.</source>
        <translation>„%1“ sollte aus zwei Spalten bestehen; exportieren Sie die Mapper neu.</translation>
    </message>
    <message>
        <source>Export the mappers again.</source>
        <translation>Exportieren Sie die Mapper neu.</translation>
    </message>
</context>
<context>
    <name>MariaDbCatalog</name>
    <message>
        <source>Reading the catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>The URL names no database; write mysql://user@host/database.</source>
        <translation>Die URL nennt keine Datenbank; schreiben Sie mysql://user@host/datenbank.</translation>
    </message>
</context>
<context>
    <name>MariaDbChangeRules</name>
    <message>
        <source>%1.%2 is NOT NULL, and InnoDB refuses SET NULL on such a column.</source>
        <translation>%1.%2 ist NOT NULL, und InnoDB lehnt SET NULL auf einer solchen Spalte ab.</translation>
    </message>
    <message>
        <source>%1.%2 is NOT NULL, and InnoDB refuses ON UPDATE CASCADE from a column that may become NULL.</source>
        <translation>%1.%2 ist NOT NULL, und InnoDB lehnt ON UPDATE CASCADE von einer Spalte ab, die NULL werden kann.</translation>
    </message>
    <message>
        <source>%1.%2 is generated, so no key can set it.</source>
        <translation>%1.%2 wird berechnet, also kann kein Schlüssel sie setzen.</translation>
    </message>
    <message>
        <source>“%1” refers to what does not exist; only DROP KEY can change it.</source>
        <translation>„%1“ verweist auf etwas, das es nicht gibt; nur DROP KEY kann ihn ändern.</translation>
    </message>
    <message>
        <source>%1 is stored in %2, and foreign keys are InnoDB&apos;s alone.</source>
        <translation>%1 liegt in %2, und Fremdschlüssel hat nur InnoDB.</translation>
    </message>
    <message>
        <source>MariaDB and MySQL check foreign keys at once; they cannot be deferred.</source>
        <translation>MariaDB und MySQL prüfen Fremdschlüssel sofort; aufschieben lassen sie sich nicht.</translation>
    </message>
    <message>
        <source>InnoDB has no SET DEFAULT: the server takes the word and does RESTRICT.</source>
        <translation>InnoDB kennt kein SET DEFAULT: Der Server nimmt das Wort an und tut RESTRICT.</translation>
    </message>
    <message>
        <source>InnoDB wants the columns of %1 and %2 to be declared alike, type and collation.</source>
        <translation>InnoDB verlangt, dass die Spalten von %1 und %2 gleich deklariert sind, Typ wie Sortierfolge.</translation>
    </message>
    <message>
        <source>%1 needs an index that starts with the columns that the key refers to.</source>
        <translation>%1 braucht einen Index, der mit den Spalten beginnt, auf die der Schlüssel verweist.</translation>
    </message>
    <message>
        <source>The database has a foreign key of the name “%1” already.</source>
        <translation>Die Datenbank hat schon einen Fremdschlüssel namens „%1“.</translation>
    </message>
    <message>
        <source>For each connection of your program; SET GLOBAL would be for all new ones.</source>
        <translation>Für jede Verbindung Ihres Programms; SET GLOBAL gälte für alle neuen.</translation>
    </message>
</context>
<context>
    <name>MariaDbCondition</name>
    <message>
        <source>The condition is empty; write 1 to select all rows.</source>
        <translation>Die Bedingung ist leer; schreiben Sie 1, um alle Zeilen zu wählen.</translation>
    </message>
    <message>
        <source>The condition holds a “;”: give one condition, not statements.</source>
        <translation>Die Bedingung enthält ein „;“: geben Sie eine Bedingung an, keine Anweisungen.</translation>
    </message>
    <message>
        <source>The parentheses of the condition do not match.</source>
        <translation>Die Klammern der Bedingung passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The condition has a quote or comment that does not end.</source>
        <translation>Die Bedingung hat ein Anführungszeichen oder einen Kommentar ohne Ende.</translation>
    </message>
    <message>
        <source>The condition holds a comment that some servers run; leave it out.</source>
        <translation>Die Bedingung enthält einen Kommentar, den manche Server ausführen; lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>The condition has a backslash before a quote: write the quote twice, or the text as x&apos;…&apos;.</source>
        <translation>Die Bedingung hat einen Backslash vor einem Anführungszeichen: schreiben Sie das Anführungszeichen doppelt oder den Text als x&apos;…&apos;.</translation>
    </message>
</context>
<context>
    <name>MariaDbDriver</name>
    <message>
        <source>An option of the URL holds a semicolon, which Qt&apos;s driver cannot pass on.</source>
        <translation>Eine Option der URL enthält ein Semikolon, das Qts Treiber nicht weitergeben kann.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS, and the connection asks for it; have it turned on at the server, or write ssl_mode=disabled.</source>
        <translation>%1 bietet kein TLS an, und die Verbindung verlangt es; lassen Sie es am Server einschalten, oder schreiben Sie ssl_mode=disabled.</translation>
    </message>
</context>
<context>
    <name>MariaDbEntries</name>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
</context>
<context>
    <name>MariaDbFacts</name>
    <message>
        <source>It goes from row to row; of the keys to a table, those to its primary key act first, then in the order of the other indexes; by one index in the order of the keys&apos; names; each to its end.</source>
        <translation>Es geht von Zeile zu Zeile; von den Schlüsseln auf eine Tabelle wirken zuerst die auf ihren Primärschlüssel, dann in der Reihenfolge der anderen Indizes; bei einem Index in der Reihenfolge der Schlüsselnamen; jeder bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>The server&apos;s foreign_key_checks is off, so it is off in every new connection.</source>
        <translation>foreign_key_checks ist auf dem Server ausgeschaltet, und damit in jeder neuen Verbindung.</translation>
    </message>
    <message>
        <source>No key acts: deletes leave children that refer to nothing, and nothing refuses them.</source>
        <translation>Kein Schlüssel wirkt: Löschen hinterlässt Kinder, die ins Leere verweisen, und nichts verweigert es.</translation>
    </message>
    <message>
        <source>Turn it on, for the server and in its configuration.</source>
        <translation>Schalten Sie es ein, auf dem Server und in seiner Konfiguration.</translation>
    </message>
</context>
<context>
    <name>MariaDbFailure</name>
    <message>
        <source>The certificate of the server has expired; have it renewed.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen; lassen Sie es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of the server is not valid yet; check the clock of this computer.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig; prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of the server is not signed by a CA of ssl_ca; choose the file of the CA that signed it.</source>
        <translation>Das Zertifikat des Servers ist von keiner CA aus ssl_ca unterschrieben; wählen Sie die Datei der CA, die es unterschrieben hat.</translation>
    </message>
    <message>
        <source>%1 cannot be reached by TLS (%2); check the files of ssl_ca, ssl_cert and ssl_key.</source>
        <translation>%1 ist über TLS nicht erreichbar (%2); prüfen Sie die Dateien von ssl_ca, ssl_cert und ssl_key.</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask for SELECT on it.</source>
        <translation>Sie dürfen „%1“ nicht lesen; bitten Sie um SELECT darauf.</translation>
    </message>
    <message>
        <source>You may not read this (%1); ask for SELECT on it.</source>
        <translation>Sie dürfen dies nicht lesen (%1); bitten Sie um SELECT darauf.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost (%2); try again.</source>
        <translation>Die Verbindung zu %1 ging verloren (%2); versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 took longer than its time limit; choose fewer rows, or look for a foreign key without an index.</source>
        <translation>%1 brauchte länger als die Zeitgrenze; wählen Sie weniger Zeilen, oder suchen Sie einen Fremdschlüssel ohne Index.</translation>
    </message>
    <message>
        <source>A table is locked by another session (%1); wait for that session, and try again.</source>
        <translation>Eine Tabelle ist durch eine andere Sitzung gesperrt (%1); warten Sie auf sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You may not do this (%1); ask for that right.</source>
        <translation>Sie dürfen dies nicht (%1); bitten Sie um dieses Recht.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); check host, port, user and password.</source>
        <translation>%1 ist nicht erreichbar (%2); prüfen Sie Host, Port, Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>You may not delete from “%1”; ask for DELETE on it.</source>
        <translation>Sie dürfen aus „%1“ nicht löschen; lassen Sie sich das Recht DELETE daran geben.</translation>
    </message>
</context>
<context>
    <name>MariaDbHiddenChildren</name>
    <message>
        <source>%1 refers to %2 (%3), and you may not see it: what becomes of its rows, or whether they refuse the delete, is not predicted.</source>
        <translation>%1 verweist auf %2 (%3), und Sie dürfen sie nicht sehen: was aus ihren Zeilen wird, oder ob sie die Löschung verweigern, wird nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>Tables that you may not see may be children of %1, and are not predicted; ask for SELECT on all of “%2”, or for PROCESS.</source>
        <translation>Tabellen, die Sie nicht sehen dürfen, können Kinder von %1 sein und werden nicht vorhergesagt; bitten Sie um SELECT auf ganz „%2“ oder um PROCESS.</translation>
    </message>
</context>
<context>
    <name>MariaDbMigration</name>
    <message>
        <source>The server copies the table, and refuses the key where this finds rows:</source>
        <translation>Der Server kopiert die Tabelle, und lehnt den Schlüssel ab, wo dies Zeilen findet:</translation>
    </message>
    <message>
        <source>Nobody writes while the key is away; its rows need no check, so nothing is copied.</source>
        <translation>Niemand schreibt, während der Schlüssel fehlt; seine Zeilen brauchen keine Prüfung, also wird nichts kopiert.</translation>
    </message>
</context>
<context>
    <name>MariaDbOrder</name>
    <message>
        <source>Checking whether the order matters</source>
        <translation>Es wird geprüft, ob die Reihenfolge zählt</translation>
    </message>
</context>
<context>
    <name>MariaDbPlanPlayer</name>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
    <message>
        <source>The statement cannot be read: %1.</source>
        <translation>Die Anweisung ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>MySQL and MariaDB truncate one table with a statement.</source>
        <translation>MySQL und MariaDB leeren mit einer Anweisung eine Tabelle.</translation>
    </message>
    <message>
        <source>The value of “%1” reads “%2”, which the statement sets before it; MySQL and MariaDB take the new value there. Set it behind, or write the value out.</source>
        <translation>Der Wert von „%1“ liest „%2“, das die Anweisung davor setzt; MySQL und MariaDB nehmen dort den neuen Wert. Setzen Sie es danach, oder schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>Selecting rows of %1</source>
        <translation>Zeilen von %1 werden ausgewählt</translation>
    </message>
</context>
<context>
    <name>MariaDbReplay</name>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
</context>
<context>
    <name>MariaDbSelection</name>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>Selecting rows of %1</source>
        <translation>Zeilen von %1 werden ausgewählt</translation>
    </message>
    <message>
        <source>The condition cannot be read: %1.</source>
        <translation>Die Bedingung lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>“%1” has no row with %2.</source>
        <translation>„%1“ hat keine Zeile mit %2.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”; its key is %3.</source>
        <translation>„%1“ hat keine Spalte „%2“; der Schlüssel ist %3.</translation>
    </message>
    <message>
        <source>The key names column “%1” twice.</source>
        <translation>Der Schlüssel nennt die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>These columns are not a key of “%1”; its key is %2.</source>
        <translation>Diese Spalten sind kein Schlüssel von „%1“; der Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>all its columns</source>
        <translation>alle Spalten</translation>
    </message>
</context>
<context>
    <name>MariaDbSetListing</name>
    <message>
        <source>Listing rows</source>
        <translation>Zeilen werden aufgelistet</translation>
    </message>
</context>
<context>
    <name>MariaDbSets</name>
    <message>
        <source>Following deletes from %1</source>
        <translation>Löschungen von %1 wird gefolgt</translation>
    </message>
</context>
<context>
    <name>MariaDbShadow</name>
    <message>
        <source>The statements before have changed more than %1 rows; the ones behind them cannot be predicted on so many.</source>
        <translation>Die Anweisungen davor haben mehr als %1 Zeilen geändert; auf so vielen lassen sich die folgenden nicht vorhersagen.</translation>
    </message>
</context>
<context>
    <name>MariaDbTls</name>
    <message>
        <source>Qt&apos;s driver for MySQL cannot compare the server&apos;s name with its certificate, as %1 asks; ssl_mode=verify_ca checks who signed it.</source>
        <translation>Qts Treiber für MySQL kann den Namen des Servers nicht mit seinem Zertifikat vergleichen, wie %1 es verlangt; ssl_mode=verify_ca prüft, wer es unterschrieben hat.</translation>
    </message>
    <message>
        <source>ssl_mode is one of disabled, preferred, required and verify_ca, not “%1”.</source>
        <translation>ssl_mode ist disabled, preferred, required oder verify_ca, nicht „%1“.</translation>
    </message>
    <message>
        <source>ssl_mode=verify_ca needs ssl_ca, the file with the CA&apos;s certificate.</source>
        <translation>ssl_mode=verify_ca braucht ssl_ca, die Datei mit dem Zertifikat der CA.</translation>
    </message>
</context>
<context>
    <name>MariaDbVerify</name>
    <message>
        <source>Running the DELETE, to be rolled back</source>
        <translation>Das DELETE läuft und wird zurückgerollt</translation>
    </message>
    <message>
        <source>Keeping the rows of %1</source>
        <translation>Die Zeilen von %1 werden festgehalten</translation>
    </message>
    <message>
        <source>Comparing rows of %1</source>
        <translation>Zeilen von %1 werden verglichen</translation>
    </message>
    <message>
        <source>This server is read-only, as replicas are; connect to one that takes writes, or to a copy of it.</source>
        <translation>Dieser Server lässt nur Lesen zu, wie Replikate es tun; verbinden Sie sich mit einem, der Schreiben zulässt, oder mit einer Kopie.</translation>
    </message>
    <message>
        <source>The rows before the delete are kept in temporary tables; ask for the right CREATE TEMPORARY TABLES on “%1”.</source>
        <translation>Die Zeilen vor der Löschung werden in temporären Tabellen festgehalten; lassen Sie sich das Recht CREATE TEMPORARY TABLES an „%1“ geben.</translation>
    </message>
    <message>
        <source>%1 uses the storage engine %2, which has no transactions: the delete could not be undone, so it is not run.</source>
        <translation>%1 benutzt die Speicher-Engine %2, die keine Transaktionen kennt: Die Löschung ließe sich nicht rückgängig machen, darum wird sie nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Triggers of %1 might write to %2, which has no transactions: that could not be undone, so the delete is not run.</source>
        <translation>Trigger von %1 könnten in %2 schreiben, das keine Transaktionen kennt: Das ließe sich nicht rückgängig machen, darum wird die Löschung nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>MariaDbWarningWriter</name>
    <message>
        <source>Foreign keys are off: nothing cascades and nothing is refused. A session has them off when it says SET foreign_key_checks = 0.</source>
        <translation>Fremdschlüssel sind aus: nichts kaskadiert und nichts wird verweigert. Eine Sitzung schaltet sie mit SET foreign_key_checks = 0 aus.</translation>
    </message>
    <message>
        <source>Triggers on %1, if there are any, stay hidden from you without the right TRIGGER; what they do is not predicted.</source>
        <translation>Trigger auf %1, falls es welche gibt, bleiben Ihnen ohne das Recht TRIGGER verborgen; was sie tun, wird nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>%1 is not enforced: %2 uses the storage engine %3, %4 uses %5, and only InnoDB has foreign keys.</source>
        <translation>%1 wird nicht durchgesetzt: %2 verwendet die Storage-Engine %3, %4 verwendet %5, und nur InnoDB hat Fremdschlüssel.</translation>
    </message>
    <message>
        <source>The condition has a query of its own. MariaDB may ask it again after each row, when rows that it reads are gone; the prediction asks it once.</source>
        <translation>Die Bedingung hat eine eigene Abfrage. MariaDB stellt sie vielleicht nach jeder Zeile neu, wenn gelesene Zeilen fort sind; die Vorhersage stellt sie einmal.</translation>
    </message>
</context>
<context>
    <name>MeetingCounter</name>
    <message>
        <source>not counted: rows of %1 have no key</source>
        <translation>nicht gezählt: Zeilen von %1 haben keinen Schlüssel</translation>
    </message>
    <message>
        <source>Deleting %1, for example, goes through now.</source>
        <translation>%1 zu löschen, zum Beispiel, geht jetzt durch.</translation>
    </message>
    <message>
        <source>Deleting %1, for example, is refused now: %2.</source>
        <translation>%1 zu löschen, zum Beispiel, wird jetzt verweigert: %2.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Connect once more</source>
        <translation>Noch einmal verbinden</translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message>
        <source>Prints the SQL that makes changes of foreign keys real. Nothing is changed.</source>
        <translation>Gibt das SQL aus, das Änderungen von Fremdschlüsseln wahr macht. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Say what to change: --what-if FILE or --change CHANGE.</source>
        <translation>Geben Sie an, was zu ändern ist: --what-if DATEI oder --change ÄNDERUNG.</translation>
    </message>
</context>
<context>
    <name>MigrationDialog</name>
    <message>
        <source>Migration</source>
        <translation>Migration</translation>
    </message>
    <message>
        <source>This SQL makes the changes real. Nothing has been run.</source>
        <translation>Dieses SQL macht die Änderungen wahr. Nichts davon ist ausgeführt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models in Python</source>
        <translation>Modelle in Python</translation>
    </message>
    <message>
        <source>What SQLAlchemy knows of the tables; what this step changes is marked</source>
        <translation>Was SQLAlchemy von den Tabellen weiß; was dieser Schritt ändert, ist markiert</translation>
    </message>
</context>
<context>
    <name>NavigatorActions</name>
    <message>
        <source>Show only its &amp;neighbours</source>
        <translation>Nur ihre &amp;Nachbarn zeigen</translation>
    </message>
    <message>
        <source>Show the selected table with its parents and children, and nothing else</source>
        <translation>Die gewählte Tabelle mit ihren Eltern und Kindern zeigen und sonst nichts</translation>
    </message>
    <message>
        <source>Show what a &amp;delete reaches</source>
        <translation>Zeigen, was eine &amp;Löschung erreicht</translation>
    </message>
    <message>
        <source>Show the tables that a delete in the selected table may touch, level by level</source>
        <translation>Die Tabellen zeigen, die eine Löschung in der gewählten Tabelle berühren kann, Ebene für Ebene</translation>
    </message>
    <message>
        <source>&amp;Hide table</source>
        <translation>Tabelle a&amp;usblenden</translation>
    </message>
    <message>
        <source>Take the selected table out of the picture; the database stays as it is</source>
        <translation>Die gewählte Tabelle aus dem Bild nehmen; die Datenbank bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Hide oth&amp;ers</source>
        <translation>Andere ausbl&amp;enden</translation>
    </message>
    <message>
        <source>Leave only the selected table and the pinned ones in the picture</source>
        <translation>Nur die gewählte Tabelle und die angehefteten im Bild lassen</translation>
    </message>
    <message>
        <source>&amp;Pin table</source>
        <translation>Tabelle an&amp;heften</translation>
    </message>
    <message>
        <source>Keep the selected table in the picture and where it stands, whatever else is shown; once more to let it go</source>
        <translation>Die gewählte Tabelle im Bild und an ihrem Platz halten, was immer sonst gezeigt wird; noch einmal, um sie zu lösen</translation>
    </message>
    <message>
        <source>F&amp;old or unfold its children&apos;s keys</source>
        <translation>Schlüssel ihrer &amp;Kinder ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Show the keys to the selected table as stubs at its children, or as a whole again</source>
        <translation>Die Schlüssel zur gewählten Tabelle als Stummel an ihren Kindern zeigen oder wieder ganz</translation>
    </message>
    <message>
        <source>List or fold its par&amp;titions</source>
        <translation>Ihre Parti&amp;tionen auflisten oder einklappen</translation>
    </message>
    <message>
        <source>List the partitions of the selected table below its columns, or only their number</source>
        <translation>Die Partitionen der gewählten Tabelle unter ihren Spalten auflisten oder nur ihre Zahl zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all tables</source>
        <translation>&amp;Alle Tabellen zeigen</translation>
    </message>
    <message>
        <source>Show the whole schema again</source>
        <translation>Wieder das ganze Schema zeigen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Show what the graph showed before</source>
        <translation>Zeigen, was der Graph zuvor gezeigt hat</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Show again what you came back from</source>
        <translation>Wieder zeigen, wovon Sie zurückgekommen sind</translation>
    </message>
</context>
<context>
    <name>NowAndThenPane</name>
    <message>
        <source>Now and then</source>
        <translation>Jetzt und danach</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>with the changes</source>
        <translation>mit den Änderungen</translation>
    </message>
</context>
<context>
    <name>OdbcCatalog</name>
    <message>
        <source>Reading keys</source>
        <translation>Schlüssel werden gelesen</translation>
    </message>
</context>
<context>
    <name>OdbcDriver</name>
    <message>
        <source>An ODBC URL names a data source or a driver: odbc:///?dsn=name or odbc:///?driver=name&amp;server=host.</source>
        <translation>Eine ODBC-URL nennt eine Datenquelle oder einen Treiber: odbc:///?dsn=name oder odbc:///?driver=name&amp;server=host.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); check the data source, user and password.</source>
        <translation>%1 ist nicht erreichbar (%2); prüfen Sie Datenquelle, Benutzer und Passwort.</translation>
    </message>
</context>
<context>
    <name>OdbcEngine</name>
    <message>
        <source>ODBC does not tell how its database processes a DELETE; connect to PostgreSQL, MariaDB or SQLite by a URL of their own to predict one.</source>
        <translation>ODBC verrät nicht, wie seine Datenbank ein DELETE ausführt; verbinden Sie sich mit PostgreSQL, MariaDB oder SQLite über deren eigene URL, um eines vorherzusagen.</translation>
    </message>
</context>
<context>
    <name>OpenScript</name>
    <message>
        <source>?dialect= takes one of: sqlite, postgresql, mariadb, mysql; not “%1”.</source>
        <translation>?dialect= nimmt eines von: sqlite, postgresql, mariadb, mysql; nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no file “%1”; check the path.</source>
        <translation>Es gibt keine Datei „%1“; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is too large to be run; dump the tables without their rows (pg_dump --schema-only, mysqldump --no-data).</source>
        <translation>„%1“ ist zu groß, um es auszuführen; sichern Sie die Tabellen ohne ihre Zeilen (pg_dump --schema-only, mysqldump --no-data).</translation>
    </message>
    <message>
        <source>“%1” fails at line %2: %3; where it is for another engine, write %1?dialect=postgresql or ?dialect=mariadb.</source>
        <translation>„%1“ scheitert in Zeile %2: %3; ist es für ein anderes System, schreiben Sie %1?dialect=postgresql oder ?dialect=mariadb.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>%1 See cascade-explorer %2 --help.</source>
        <translation>%1 Siehe cascade-explorer %2 --help.</translation>
    </message>
    <message>
        <source>Give exactly one %1. See cascade-explorer %2 --help.</source>
        <translation>Geben Sie genau eines an: %1. Siehe cascade-explorer %2 --help.</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2; not “%3”.</source>
        <translation>--%1 nimmt eines von: %2; nicht „%3“.</translation>
    </message>
    <message>
        <source>Give exactly %1. See cascade-explorer %2 --help.</source>
        <translation>Geben Sie genau %1 an. Siehe cascade-explorer %2 --help.</translation>
    </message>
    <message>
        <source>The database: a file&apos;s path, a URL such as postgresql://ann@host/shop, or sample:NAME.</source>
        <translation>Die Datenbank: der Pfad einer Datei, eine URL wie postgresql://ann@host/shop oder sample:NAME.</translation>
    </message>
</context>
<context>
    <name>OrderRule</name>
    <message>
        <source>Deleting from %1 deletes rows of %2 (%3), and rows of %2 refuse by %4 that their rows of %5 go%6. Rows of %2 where both ways meet: %7.</source>
        <translation>Löschen aus %1 löscht Zeilen von %2 (%3), und Zeilen von %2 verweigern durch %4, dass ihre Zeilen von %5 gehen%6. Zeilen von %2, wo beide Wege zusammenkommen: %7.</translation>
    </message>
    <message>
        <source>Let the key wait for the COMMIT, or let it cascade as well: both end the same in any order.</source>
        <translation>Lassen Sie den Schlüssel auf das COMMIT warten oder auch kaskadieren: Beides endet in jeder Reihenfolge gleich.</translation>
    </message>
    <message>
        <source>Let the key cascade as well: that ends the same in any order.</source>
        <translation>Lassen Sie auch diesen Schlüssel kaskadieren: Das endet in jeder Reihenfolge gleich.</translation>
    </message>
    <message>
        <source>%1 refuses the delete, although all that refuses would be deleted, too: %2</source>
        <translation>%1 verweigert das Löschen, obwohl alles, was es verweigert, auch gelöscht würde: %2</translation>
    </message>
    <message>
        <source>Whether the delete goes through depends on which row comes first: %1</source>
        <translation>Ob das Löschen durchgeht, hängt davon ab, welche Zeile zuerst kommt: %1</translation>
    </message>
    <message>
        <source>The order in which %1 acts on the keys decides whether the delete goes through: %2</source>
        <translation>Die Reihenfolge, in der %1 die Schlüssel abarbeitet, entscheidet, ob das Löschen durchgeht: %2</translation>
    </message>
    <message>
        <source>As the keys are now, it goes through.</source>
        <translation>So wie die Schlüssel jetzt sind, geht es durch.</translation>
    </message>
    <message>
        <source>As the keys are now, it is refused.</source>
        <translation>So wie die Schlüssel jetzt sind, wird es verweigert.</translation>
    </message>
    <message>
        <source>The order in which %1 acts on the keys decides whether the delete goes through: %2 %3 Making a key or table anew may turn that round.</source>
        <translation>Die Reihenfolge, in der %1 die Schlüssel abarbeitet, entscheidet, ob das Löschen durchgeht: %2 %3 Einen Schlüssel oder eine Tabelle neu anzulegen kann das umkehren.</translation>
    </message>
</context>
<context>
    <name>OrphanRule</name>
    <message>
        <source>Looking for orphans in %1</source>
        <translation>In %1 wird nach Waisen gesucht</translation>
    </message>
    <message>
        <source>Rows of %1 that refer to a row of %2 that does not exist: %3.</source>
        <translation>Zeilen von %1, die auf eine Zeile von %2 verweisen, die es nicht gibt: %3.</translation>
    </message>
    <message>
        <source>Some of their keys: %1.</source>
        <translation>Einige ihrer Schlüssel: %1.</translation>
    </message>
    <message>
        <source>No delete ever reaches them; joins lose them; and the key cannot be made anew, in a copy or on another engine, as long as they are there.</source>
        <translation>Kein Löschen erreicht sie je; Joins verlieren sie; und der Schlüssel lässt sich nicht neu anlegen, weder in einer Kopie noch in einer anderen Datenbank, solange es sie gibt.</translation>
    </message>
    <message>
        <source>Look at them with the query, then choose what becomes of them.</source>
        <translation>Sehen Sie sie sich mit der Abfrage an, und wählen Sie dann, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>-- Bring the parents back:</source>
        <translation>-- Die Eltern zurückholen:</translation>
    </message>
    <message>
        <source>-- Or let them refer to nothing:</source>
        <translation>-- Oder sie auf nichts verweisen lassen:</translation>
    </message>
    <message>
        <source>-- Or delete them:</source>
        <translation>-- Oder sie löschen:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether there are orphans is not known of: %1.</source>
        <translation>Ob es Waisen gibt, ist nicht bekannt von: %1.</translation>
    </message>
    <message>
        <source>There may be rows that refer to nothing.</source>
        <translation>Es kann Zeilen geben, die ins Leere verweisen.</translation>
    </message>
    <message>
        <source>Give the check more time, or a user who may read these tables.</source>
        <translation>Geben Sie der Prüfung mehr Zeit, oder einen Benutzer, der diese Tabellen lesen darf.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Die Standardausgabe lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>ParsePlan</name>
    <message>
        <source>Line %1: %2 (%3)</source>
        <translation>Zeile %1: %2 (%3)</translation>
    </message>
    <message>
        <source>a plan understands DELETE FROM table [AS alias] [WHERE condition], and no USING, JOIN, ORDER BY, LIMIT or RETURNING</source>
        <translation>ein Plan versteht DELETE FROM Tabelle [AS Alias] [WHERE Bedingung], aber kein USING, JOIN, ORDER BY, LIMIT oder RETURNING</translation>
    </message>
    <message>
        <source>a plan understands UPDATE table [AS alias] SET column = value, … [WHERE condition], and no FROM, JOIN, ORDER BY, LIMIT or RETURNING</source>
        <translation>ein Plan versteht UPDATE Tabelle [AS Alias] SET Spalte = Wert, … [WHERE Bedingung], aber kein FROM, JOIN, ORDER BY, LIMIT oder RETURNING</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”</source>
        <translation>„%1“ hat keine Spalte „%2“</translation>
    </message>
    <message>
        <source>the statement sets “%1” twice</source>
        <translation>die Anweisung setzt „%1“ zweimal</translation>
    </message>
    <message>
        <source>a table&apos;s name is missing</source>
        <translation>der Name einer Tabelle fehlt</translation>
    </message>
    <message>
        <source>there is no table “%1”</source>
        <translation>es gibt keine Tabelle „%1“</translation>
    </message>
    <message>
        <source>a plan understands DROP TABLE [IF EXISTS] table, … [CASCADE or RESTRICT]</source>
        <translation>ein Plan versteht DROP TABLE [IF EXISTS] Tabelle, … [CASCADE oder RESTRICT]</translation>
    </message>
    <message>
        <source>this is not understood; a plan is made of DELETE FROM, UPDATE … SET, TRUNCATE, DROP TABLE, BEGIN, COMMIT and ROLLBACK</source>
        <translation>das wird nicht verstanden; ein Plan besteht aus DELETE FROM, UPDATE … SET, TRUNCATE, DROP TABLE, BEGIN, COMMIT und ROLLBACK</translation>
    </message>
    <message>
        <source>“%1” is a partition of “%2”, %3; a plan is about whole tables: name “%2”, in a DELETE or UPDATE with a condition that only rows of the partition meet</source>
        <translation>„%1“ ist eine Partition von „%2“, %3; ein Plan gilt ganzen Tabellen: nennen Sie „%2“, in einem DELETE oder UPDATE mit einer Bedingung, die nur Zeilen der Partition erfüllen</translation>
    </message>
    <message>
        <source>“%1” is a view, and TRUNCATE and DROP TABLE are for tables</source>
        <translation>„%1“ ist eine Sicht, und TRUNCATE und DROP TABLE sind für Tabellen</translation>
    </message>
    <message>
        <source>a plan understands TRUNCATE [TABLE] table</source>
        <translation>ein Plan versteht TRUNCATE [TABLE] Tabelle</translation>
    </message>
    <message>
        <source>a plan understands TRUNCATE [TABLE] [ONLY] table, … [RESTART IDENTITY] [CASCADE or RESTRICT]</source>
        <translation>ein Plan versteht TRUNCATE [TABLE] [ONLY] Tabelle, … [RESTART IDENTITY] [CASCADE oder RESTRICT]</translation>
    </message>
</context>
<context>
    <name>PathBar</name>
    <message>
        <source>the ways of a delete</source>
        <translation>die Wege einer Löschung</translation>
    </message>
    <message>
        <source>the shortest connection along any keys</source>
        <translation>die kürzeste Verbindung über beliebige Schlüssel</translation>
    </message>
    <message>
        <source>Which ways the graph shows</source>
        <translation>Welche Wege der Graph zeigt</translation>
    </message>
    <message>
        <source>Ways between the tables</source>
        <translation>Wege zwischen den Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>All %n ways</source>
        <translation>
            <numerusform>%n Weg</numerusform>
            <numerusform>Alle %n Wege</numerusform>
        </translation>
    </message>
    <message>
        <source>A delete in %1 cannot come to %2.</source>
        <translation>Eine Löschung in %1 kann nicht nach %2 gelangen.</translation>
    </message>
    <message>
        <source>No keys connect these tables.</source>
        <translation>Keine Schlüssel verbinden diese Tabellen.</translation>
    </message>
</context>
<context>
    <name>PathsText</name>
    <message>
        <source>A delete in %1 cannot come to %2.</source>
        <translation>Eine Löschung in %1 kann nicht nach %2 gelangen.</translation>
    </message>
    <message>
        <source>A delete in %1 can come to %2:</source>
        <translation>Eine Löschung in %1 kann nach %2 gelangen:</translation>
    </message>
    <message>
        <source>No keys connect %1 and %2.</source>
        <translation>Keine Schlüssel verbinden %1 und %2.</translation>
    </message>
    <message>
        <source>The shortest connection along any keys:</source>
        <translation>Die kürzeste Verbindung über beliebige Schlüssel:</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>Find a table or column</source>
        <translation>Tabelle oder Spalte suchen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show or hide the legend</source>
        <translation>Die Legende zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>PictureSteps</name>
    <message>
        <source>Take back the last moving, hiding or folding of tables in the graph</source>
        <translation>Das letzte Verschieben, Ausblenden oder Falten von Tabellen im Graphen zurücknehmen</translation>
    </message>
    <message>
        <source>Do again what was taken back of moving, hiding and folding tables</source>
        <translation>Zurückgenommenes Verschieben, Ausblenden und Falten von Tabellen wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>each: every statement is a transaction of its own, unless the script says BEGIN and COMMIT; one: the script is one transaction.</source>
        <translation>each: jede Anweisung ist eine eigene Transaktion, sofern das Skript nicht BEGIN und COMMIT sagt; one: das Skript ist eine einzige Transaktion.</translation>
    </message>
    <message>
        <source>The script “%1” cannot be read: %2. Give the path of a file with SQL, or - for standard input.</source>
        <translation>Das Skript „%1“ ist nicht lesbar: %2. Geben Sie den Pfad einer Datei mit SQL an, oder - für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Prints what a script of DELETE, UPDATE, TRUNCATE and DROP TABLE statements would do, one after the other, and in total. Nothing is changed.</source>
        <translation>Gibt aus, was ein Skript aus DELETE-, UPDATE-, TRUNCATE- und DROP-TABLE-Anweisungen tun würde, der Reihe nach und insgesamt. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>The database: a file&apos;s path or a URL.</source>
        <translation>Die Datenbank: der Pfad einer Datei oder eine URL.</translation>
    </message>
    <message>
        <source>A file with SQL, or - for standard input.</source>
        <translation>Eine Datei mit SQL, oder - für die Standardeingabe.</translation>
    </message>
</context>
<context>
    <name>PlanController</name>
    <message>
        <source>P&amp;lan…</source>
        <translation>P&amp;lan …</translation>
    </message>
    <message>
        <source>Show what a script of several DELETE and UPDATE statements would do</source>
        <translation>Zeigen, was ein Skript aus mehreren DELETE- und UPDATE-Anweisungen tun würde</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Wird vorhergesagt …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>PlanHeadline</name>
    <message>
        <source>Statement %1 of %2 is refused</source>
        <translation>Anweisung %1 von %2 wird verweigert</translation>
    </message>
    <message>
        <source>nothing is different in the end</source>
        <translation>am Ende ist nichts anders</translation>
    </message>
    <message>
        <source>what 1 statement before it did stays</source>
        <translation>was 1 Anweisung davor tat, bleibt</translation>
    </message>
    <message numerus="yes">
        <source>what %n statements before it did stays</source>
        <translation>
            <numerusform>was %n Anweisung davor tat, bleibt</numerusform>
            <numerusform>was %n Anweisungen davor taten, bleibt</numerusform>
        </translation>
    </message>
    <message>
        <source>A transaction begins</source>
        <translation>Eine Transaktion beginnt</translation>
    </message>
    <message>
        <source>The transaction is there to stay</source>
        <translation>Die Transaktion bleibt bestehen</translation>
    </message>
    <message>
        <source>The transaction is refused at its end</source>
        <translation>Die Transaktion wird an ihrem Ende verweigert</translation>
    </message>
    <message>
        <source>The transaction is taken back</source>
        <translation>Die Transaktion wird zurückgenommen</translation>
    </message>
    <message>
        <source>There is no table to drop</source>
        <translation>Es gibt keine Tabelle zu entfernen</translation>
    </message>
    <message>
        <source>changes nothing in the end</source>
        <translation>ändert am Ende nichts</translation>
    </message>
    <message>
        <source>The statement goes through and %1</source>
        <translation>Die Anweisung geht durch und %1</translation>
    </message>
    <message>
        <source>All %1 statements go through; the plan %2</source>
        <translation>Alle %1 Anweisungen gehen durch; der Plan %2</translation>
    </message>
    <message>
        <source>it ends without COMMIT, so its last transaction does not stay</source>
        <translation>er endet ohne COMMIT, also bleibt seine letzte Transaktion nicht bestehen</translation>
    </message>
    <message>
        <source>Emptying %1</source>
        <translation>Das Leeren von %1</translation>
    </message>
    <message>
        <source>Dropping %1</source>
        <translation>Das Entfernen (DROP) von %1</translation>
    </message>
    <message>
        <source>it commits the open transaction before it does anything else</source>
        <translation>es bestätigt vor allem anderen die offene Transaktion (COMMIT)</translation>
    </message>
    <message>
        <source>No transaction is open any more, so there is nothing left to commit</source>
        <translation>Es ist keine Transaktion mehr offen, also bleibt nichts zu bestätigen</translation>
    </message>
    <message>
        <source>No transaction is open any more, so there is nothing left to take back</source>
        <translation>Es ist keine Transaktion mehr offen, also bleibt nichts zurückzunehmen</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>In &amp;one transaction</source>
        <translation>In &amp;einer Transaktion</translation>
    </message>
    <message>
        <source>&amp;Predict</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>UPDATE customer SET id = id + 100 WHERE id &lt; 10;
DELETE FROM customer WHERE id = 105;</source>
        <translation>UPDATE customer SET id = id + 100 WHERE id &lt; 10;
DELETE FROM customer WHERE id = 105;</translation>
    </message>
    <message>
        <source>Otherwise each statement is a transaction of its own, unless the script says BEGIN and COMMIT</source>
        <translation>Sonst ist jede Anweisung eine eigene Transaktion, sofern das Skript nicht BEGIN und COMMIT sagt</translation>
    </message>
    <message>
        <source>Show what the script would do; nothing is changed</source>
        <translation>Zeigen, was das Skript tun würde; nichts wird geändert</translation>
    </message>
    <message>
        <source>Statements and total</source>
        <translation>Anweisungen und Summe</translation>
    </message>
    <message>
        <source>In total the plan %1.</source>
        <extracomment>%1 is &quot;deletes 41 rows in 5 tables, sets 2 to NULL&quot;.</extracomment>
        <translation>Insgesamt: der Plan %1.</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>… and more.</source>
        <translation>… und weitere.</translation>
    </message>
    <message>
        <source>&amp;Statements and total</source>
        <translation>&amp;Anweisungen und Summe</translation>
    </message>
    <message>
        <source>&amp;Rows of the chosen one</source>
        <translation>&amp;Zeilen der gewählten</translation>
    </message>
</context>
<context>
    <name>PlanPlayer</name>
    <message>
        <source>The statement names more than %1 rows; a plan follows each of them. Give it fewer, or predict a DELETE alone with simulate.</source>
        <translation>Die Anweisung nennt mehr als %1 Zeilen; ein Plan folgt jeder davon. Geben Sie ihr weniger, oder sagen Sie ein DELETE allein mit simulate vorher.</translation>
    </message>
</context>
<context>
    <name>PlanSimulation</name>
    <message>
        <source>The script has no statement.</source>
        <translation>Das Skript hat keine Anweisung.</translation>
    </message>
    <message>
        <source>Line %1: the script has transactions of its own, which cannot be in one.</source>
        <translation>Zeile %1: Das Skript hat eigene Transaktionen, die nicht in einer sein können.</translation>
    </message>
    <message>
        <source>Line %1: a transaction is open here already.</source>
        <translation>Zeile %1: Hier ist schon eine Transaktion offen.</translation>
    </message>
    <message>
        <source>Line %1: no transaction is open here; write BEGIN before it.</source>
        <translation>Zeile %1: Hier ist keine Transaktion offen; schreiben Sie BEGIN davor.</translation>
    </message>
    <message>
        <source>Line %1: “%2” has been dropped before.</source>
        <translation>Zeile %1: „%2“ ist davor schon entfernt worden.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>%1 %2, foreign keys %3.</source>
        <translation>%1 %2, Fremdschlüssel %3.</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>durchgesetzt</translation>
    </message>
    <message>
        <source>NOT enforced</source>
        <translation>NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>1 statement is not reached.</source>
        <translation>1 Anweisung wird nicht erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n statements are not reached.</source>
        <translation>
            <numerusform>%n Anweisung wird nicht erreicht.</numerusform>
            <numerusform>%n Anweisungen werden nicht erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>In total:</source>
        <translation>Insgesamt:</translation>
    </message>
    <message>
        <source>Nothing is different in the end.</source>
        <translation>Am Ende ist nichts anders.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>… and more; --rows all lists every row.</source>
        <translation>… und weitere; --rows all listet jede Zeile.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>set NULL</source>
        <translation>auf NULL</translation>
    </message>
    <message>
        <source>set default</source>
        <translation>auf Vorgabe</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>angepasst</translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>Before the delete: every row is there.</source>
        <translation>Vor der Löschung: jede Zeile ist da.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>These were the listed rows; more rows are affected than are listed.</source>
        <translation>Das waren die aufgelisteten Zeilen; betroffen sind mehr.</translation>
    </message>
    <message>
        <source>That is the end: the delete goes through.</source>
        <translation>Das ist das Ende: die Löschung geht durch.</translation>
    </message>
    <message>
        <source>In the end nothing changes: the database refuses the delete.</source>
        <translation>Am Ende ändert sich nichts: die Datenbank verweigert die Löschung.</translation>
    </message>
</context>
<context>
    <name>PortabilityRule</name>
    <message numerus="yes">
        <source>%1; and %n more.</source>
        <translation>
            <numerusform>%1; und %n weitere.</numerusform>
            <numerusform>%1; und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 takes ON DELETE SET DEFAULT and treats it as RESTRICT: it refuses deletes that work here.</source>
        <translation>%1 nimmt ON DELETE SET DEFAULT an und behandelt es als RESTRICT: Es verweigert ein Löschen, das hier gelingt.</translation>
    </message>
    <message>
        <source>Choose another action, if it is to run there.</source>
        <translation>Wählen Sie eine andere Aktion, wenn es dort laufen soll.</translation>
    </message>
    <message>
        <source> (deleting from %1)</source>
        <translation> (beim Löschen aus %1)</translation>
    </message>
    <message>
        <source>%1 refuses deletes here that %2 lets through: rows that would be deleted on another way refuse in their turn, as %1 does not wait for the end of the statement.</source>
        <translation>%1 verweigert hier ein Löschen, das %2 durchlässt: Zeilen, die auf einem anderen Weg gelöscht würden, verweigern es, wenn sie an der Reihe sind, denn %1 wartet nicht auf das Ende der Anweisung.</translation>
    </message>
    <message>
        <source>There, make the key DEFERRABLE INITIALLY DEFERRED, or let it cascade.</source>
        <translation>Legen Sie den Schlüssel dort DEFERRABLE INITIALLY DEFERRED an, oder lassen Sie ihn kaskadieren.</translation>
    </message>
    <message>
        <source>There, let the key cascade.</source>
        <translation>Lassen Sie den Schlüssel dort kaskadieren.</translation>
    </message>
    <message>
        <source> (rows that refer to themselves: %1)</source>
        <translation> (Zeilen, die auf sich selbst verweisen: %1)</translation>
    </message>
    <message>
        <source>%1 refuses to delete a row that refers to itself by NO ACTION or RESTRICT.</source>
        <translation>%1 verweigert, eine Zeile zu löschen, die mit NO ACTION oder RESTRICT auf sich selbst verweist.</translation>
    </message>
    <message>
        <source>There, set the column to NULL first, or let the key cascade.</source>
        <translation>Setzen Sie die Spalte dort vorher auf NULL, oder lassen Sie den Schlüssel kaskadieren.</translation>
    </message>
    <message>
        <source> (rows in the longest chain: %1)</source>
        <translation> (Zeilen in der längsten Kette: %1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 refuses a delete that cascades along more than %n rows in a chain.</source>
        <translation>
            <numerusform>%1 verweigert ein Löschen, das in einer Kette von mehr als %n Zeilen kaskadiert.</numerusform>
            <numerusform>%1 verweigert ein Löschen, das in einer Kette von mehr als %n Zeilen kaskadiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There, delete long chains from their end, or in several steps.</source>
        <translation>Löschen Sie lange Ketten dort von ihrem Ende her, oder in mehreren Schritten.</translation>
    </message>
    <message>
        <source>%1 knows no columns behind SET NULL and SET DEFAULT: the action sets all columns of the key.</source>
        <translation>%1 kennt keine Spalten hinter SET NULL und SET DEFAULT: Die Aktion setzt alle Spalten des Schlüssels.</translation>
    </message>
    <message>
        <source>%1 needs a PRIMARY KEY or UNIQUE over exactly the columns that a key refers to: it refuses the key, or each delete.</source>
        <translation>%1 braucht einen PRIMARY KEY oder UNIQUE über genau die Spalten, auf die ein Schlüssel verweist: Es verweigert den Schlüssel oder jedes Löschen.</translation>
    </message>
    <message>
        <source>Make the columns unique, if it is to run there.</source>
        <translation>Machen Sie die Spalten eindeutig, wenn es dort laufen soll.</translation>
    </message>
    <message>
        <source> (rows that spell their parent&apos;s key otherwise: %1)</source>
        <translation> (Zeilen, die den Schlüssel ihrer Eltern anders schreiben: %1)</translation>
    </message>
    <message>
        <source>%1 compares texts letter by letter unless a column asks for something else: there, these rows refer to nothing.</source>
        <translation>%1 vergleicht Texte Buchstabe für Buchstabe, wenn eine Spalte nichts anderes verlangt: Dort verweisen diese Zeilen auf nichts.</translation>
    </message>
    <message>
        <source>Spell the keys in the same way before these rows are moved there.</source>
        <translation>Schreiben Sie die Schlüssel gleich, bevor diese Zeilen dorthin umziehen.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlCertificate</name>
    <message>
        <source>The certificate of the server has expired on %1; have it renewed.</source>
        <translation>Das Zertifikat des Servers ist am %1 abgelaufen; lassen Sie es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of the server is valid from %1 on; check the clock of this computer.</source>
        <translation>Das Zertifikat des Servers ist erst ab %1 gültig; prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of the server is not signed by a CA of “%1”; choose the file of the CA that signed it.</source>
        <translation>Das Zertifikat des Servers ist von keiner CA aus „%1“ unterschrieben; wählen Sie die Datei der CA, die es unterschrieben hat.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlChangeRules</name>
    <message>
        <source>%1.%2 is generated, so no key can set it.</source>
        <translation>%1.%2 wird berechnet, also kann kein Schlüssel sie setzen.</translation>
    </message>
    <message>
        <source>Several partitions of %1 have a foreign key of the name “%2”; such keys cannot be changed here.</source>
        <translation>Mehrere Partitionen von %1 haben einen Fremdschlüssel namens „%2“; solche lassen sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>%1 has no PRIMARY KEY or UNIQUE constraint over exactly the columns that the key refers to.</source>
        <translation>%1 hat keinen PRIMARY KEY und kein UNIQUE über genau die Spalten, auf die der Schlüssel verweist.</translation>
    </message>
    <message>
        <source>The UNIQUE constraint of %1 is deferrable, and PostgreSQL lets no foreign key refer to such.</source>
        <translation>Das UNIQUE von %1 ist aufschiebbar, und PostgreSQL lässt keinen Fremdschlüssel darauf verweisen.</translation>
    </message>
    <message>
        <source>%1 has a constraint of the name “%2” already.</source>
        <translation>%1 hat schon eine Bedingung namens „%2“.</translation>
    </message>
    <message>
        <source>For each connection of your program; it takes a superuser.</source>
        <translation>Für jede Verbindung Ihres Programms; dazu braucht es einen Superuser.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlDriver</name>
    <message>
        <source>The option “%1” holds a semicolon, which Qt&apos;s driver cannot pass on.</source>
        <translation>Die Option „%1“ enthält ein Semikolon, das Qts Treiber nicht weitergeben kann.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlFacts</name>
    <message>
        <source>It goes level by level; of the keys to a table, the one that was created first acts first, and NO ACTION does not wait for the end of the statement unless it is deferred.</source>
        <translation>Es geht Ebene für Ebene; von den Schlüsseln auf eine Tabelle wirkt der zuerst angelegte zuerst, und NO ACTION wartet nicht auf das Ende der Anweisung, es sei denn, es ist aufgeschoben.</translation>
    </message>
    <message>
        <source>session_replication_role is replica on connections of this user to this database.</source>
        <translation>session_replication_role ist replica bei Verbindungen dieses Benutzers mit dieser Datenbank.</translation>
    </message>
    <message>
        <source>No key acts: deletes leave children that refer to nothing, and nothing refuses them.</source>
        <translation>Kein Schlüssel wirkt: Löschen hinterlässt Kinder, die ins Leere verweisen, und nichts verweigert es.</translation>
    </message>
    <message>
        <source>Take the setting back where it was made: for the role, the database or the server.</source>
        <translation>Nehmen Sie die Einstellung dort zurück, wo sie gemacht wurde: für die Rolle, die Datenbank oder den Server.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlFailure</name>
    <message>
        <source>%1 took longer than its time limit; choose fewer rows, or look for a foreign key without an index.</source>
        <translation>%1 brauchte länger als die Zeitgrenze; wählen Sie weniger Zeilen, oder suchen Sie einen Fremdschlüssel ohne Index.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost (%2); try again.</source>
        <translation>Die Verbindung zu %1 ging verloren (%2); versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A table is locked by another session (%1); wait for that session, and try again.</source>
        <translation>Eine Tabelle ist durch eine andere Sitzung gesperrt (%1); warten Sie auf sie, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of the server is for “%1”, not for “%2”; connect by the name that is in it.</source>
        <translation>Das Zertifikat des Servers gilt für „%1“, nicht für „%2“; verbinden Sie sich unter dem Namen, der darin steht.</translation>
    </message>
    <message>
        <source>Others may read the client key “%1”, so it is not used; restrict it, as with “chmod 600”.</source>
        <translation>Andere dürfen den Client-Schlüssel „%1“ lesen, also wird er nicht verwendet; schränken Sie das ein, etwa mit „chmod 600“.</translation>
    </message>
    <message>
        <source>There is no certificate file “%1”; check the path.</source>
        <translation>Es gibt keine Zertifikatsdatei „%1“; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 does not offer TLS, and sslmode=%2 asks for it; have it turned on at the server, or choose another mode.</source>
        <translation>%1 bietet kein TLS an, und sslmode=%2 verlangt es; lassen Sie es am Server einschalten, oder wählen Sie einen anderen Modus.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); check host, port, user and password.</source>
        <translation>%1 ist nicht erreichbar (%2); prüfen Sie Host, Port, Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>You may not read this (%1); ask for SELECT on it.</source>
        <translation>Sie dürfen dies nicht lesen (%1); bitten Sie um SELECT darauf.</translation>
    </message>
    <message>
        <source>You may not look into the schema “%1”; ask for USAGE on it.</source>
        <translation>Sie dürfen nicht in das Schema „%1“ sehen; bitten Sie um USAGE darauf.</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask for SELECT on it.</source>
        <translation>Sie dürfen „%1“ nicht lesen; bitten Sie um SELECT darauf.</translation>
    </message>
    <message>
        <source>Another session changed the same rows meanwhile (%1); try again.</source>
        <translation>Eine andere Sitzung hat inzwischen dieselben Zeilen geändert (%1); versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlKeyDetails</name>
    <message>
        <source>The triggers by which PostgreSQL enforces the key are disabled on %1.</source>
        <translation>Die Trigger, mit denen PostgreSQL den Schlüssel durchsetzt, sind ausgeschaltet auf %1.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlListing</name>
    <message>
        <source>Listing rows</source>
        <translation>Zeilen werden aufgelistet</translation>
    </message>
</context>
<context>
    <name>PostgreSqlMadeKeys</name>
    <message>
        <source>PostgreSQL has no operator by which the columns of %1 could refer to those of %2.</source>
        <translation>PostgreSQL hat keinen Operator, über den die Spalten von %1 auf die von %2 verweisen könnten.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlMigration</name>
    <message>
        <source>Each statement by itself, not in one transaction: locks are then short. One that waits too long for a lock gives up; run it again.</source>
        <translation>Jede Anweisung für sich, nicht in einer Transaktion: So sind die Sperren kurz. Eine, die zu lange auf eine Sperre wartet, gibt auf; dann noch einmal ausführen.</translation>
    </message>
    <message>
        <source>NOT VALID before, so this stays undone:</source>
        <translation>Vorher NOT VALID, also bleibt dies ungetan:</translation>
    </message>
    <message>
        <source>Reads the table while others write. Where rows have no parent it fails, and the key acts on all others: %1</source>
        <translation>Liest die Tabelle, während andere schreiben. Wo Zeilen keine Elternzeile haben, scheitert es, und der Schlüssel gilt für alle anderen: %1</translation>
    </message>
    <message>
        <source>Without an index each delete of a parent reads the whole table:</source>
        <translation>Ohne Index liest jedes Löschen einer Elternzeile die ganze Tabelle:</translation>
    </message>
</context>
<context>
    <name>PostgreSqlPlanPlayer</name>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
    <message>
        <source>The default of “%1” is a value that only the real statement makes.</source>
        <translation>Die Vorgabe von „%1“ ist ein Wert, den erst die wirkliche Anweisung bildet.</translation>
    </message>
    <message>
        <source>Selecting rows of %1</source>
        <translation>Zeilen von %1 werden ausgewählt</translation>
    </message>
    <message>
        <source>The statement cannot be read: %1.</source>
        <translation>Die Anweisung ist nicht lesbar: %1.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlPrediction</name>
    <message>
        <source>The server refused a query: %1.</source>
        <translation>Der Server hat eine Abfrage abgelehnt: %1.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlReach</name>
    <message>
        <source>Following foreign keys</source>
        <translation>Fremdschlüsseln wird gefolgt</translation>
    </message>
</context>
<context>
    <name>PostgreSqlRowStore</name>
    <message>
        <source>Selecting rows of %1</source>
        <translation>Zeilen von %1 werden ausgewählt</translation>
    </message>
    <message>
        <source>Following foreign keys</source>
        <translation>Fremdschlüsseln wird gefolgt</translation>
    </message>
</context>
<context>
    <name>PostgreSqlSelection</name>
    <message>
        <source>“%1” has no column “%2”; its key is %3.</source>
        <translation>„%1“ hat keine Spalte „%2“; der Schlüssel ist %3.</translation>
    </message>
    <message>
        <source>The key names column “%1” twice.</source>
        <translation>Der Schlüssel nennt die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>These columns are not a key of “%1”; its key is %2.</source>
        <translation>Diese Spalten sind kein Schlüssel von „%1“; der Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>The key cannot be read: %1.</source>
        <translation>Der Schlüssel lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>“%1” has no row with %2; check the key.</source>
        <translation>„%1“ hat keine Zeile mit %2; prüfen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The condition has a quote or comment that does not end.</source>
        <translation>Die Bedingung hat ein Anführungszeichen oder einen Kommentar ohne Ende.</translation>
    </message>
    <message>
        <source>The condition holds a “;”: give one condition, not statements.</source>
        <translation>Die Bedingung enthält ein „;“: geben Sie eine Bedingung an, keine Anweisungen.</translation>
    </message>
    <message>
        <source>The parentheses of the condition do not match.</source>
        <translation>Die Klammern der Bedingung passen nicht zusammen.</translation>
    </message>
    <message>
        <source>The condition is empty; write true to select all rows.</source>
        <translation>Die Bedingung ist leer; schreiben Sie true, um alle Zeilen zu wählen.</translation>
    </message>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>“%1” is a foreign table: what a delete from it does is up to its server.</source>
        <translation>„%1“ ist eine Fremdtabelle: was eine Löschung daraus bewirkt, bestimmt ihr Server.</translation>
    </message>
    <message>
        <source>The condition cannot be read: %1.</source>
        <translation>Die Bedingung lässt sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlTableStatements</name>
    <message>
        <source>“%1” is a foreign table: what a change of it does is up to its server.</source>
        <translation>„%1“ ist eine fremde Tabelle: Was ihre Änderung bewirkt, entscheidet ihr Server.</translation>
    </message>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>“%1” has been dropped before.</source>
        <translation>„%1“ wurde vorher schon entfernt.</translation>
    </message>
    <message>
        <source>CASCADE drops more than tables: %1.</source>
        <translation>CASCADE entfernt mehr als Tabellen: %1.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlUndo</name>
    <message>
        <source>A row of %1 breaks the constraint %2, so that PostgreSQL would not take it back; no undo script is written.</source>
        <translation>Eine Zeile von %1 verletzt die Bedingung %2, sodass PostgreSQL sie nicht wieder annähme; ein Skript zum Rückgängigmachen wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>The rule %1 of %2 rewrites the statements that would put rows back; no undo script is written.</source>
        <translation>Die Regel %1 von %2 schreibt die Anweisungen um, die Zeilen zurückbrächten; ein Skript zum Rückgängigmachen wird nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlVerify</name>
    <message>
        <source>Running the DELETE, to be rolled back</source>
        <translation>Das DELETE läuft und wird zurückgerollt</translation>
    </message>
    <message>
        <source>Comparing rows of %1</source>
        <translation>Zeilen von %1 werden verglichen</translation>
    </message>
    <message>
        <source>%1 has rows on another server, where a delete might not be undone; it is not run.</source>
        <translation>%1 hat Zeilen auf einem anderen Server, wo sich eine Löschung vielleicht nicht rückgängig machen lässt; sie wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>This server is a replica, which runs no DELETE; connect to its primary, or to a copy of it.</source>
        <translation>Dieser Server ist ein Replikat, das kein DELETE ausführt; verbinden Sie sich mit seinem primären Server oder mit einer Kopie.</translation>
    </message>
    <message>
        <source>You may not delete from “%1”; ask for DELETE on it.</source>
        <translation>Sie dürfen aus „%1“ nicht löschen; lassen Sie sich das Recht DELETE daran geben.</translation>
    </message>
    <message>
        <source>Transactions of this user or database are read-only (default_transaction_read_only), so no DELETE is run.</source>
        <translation>Transaktionen dieses Benutzers oder dieser Datenbank lesen nur (default_transaction_read_only), darum wird kein DELETE ausgeführt.</translation>
    </message>
    <message>
        <source>Foreign keys cannot be turned on or off for this (%1); connect as a superuser, or use --enforce default.</source>
        <translation>Fremdschlüssel lassen sich dafür nicht ein- oder ausschalten (%1); verbinden Sie sich als Superuser oder nehmen Sie --enforce default.</translation>
    </message>
</context>
<context>
    <name>PostgreSqlWarningWriter</name>
    <message>
        <source>Foreign keys do not act where session_replication_role is replica: children keep referring to deleted rows.</source>
        <translation>Fremdschlüssel wirken nicht, wo session_replication_role gleich replica ist: Kinder verweisen weiter auf gelöschte Zeilen.</translation>
    </message>
    <message>
        <source>SET DEFAULT gives %1 values that only the real delete makes: whether they have a parent, and meet the table&apos;s other constraints, is not predicted.</source>
        <translation>SET DEFAULT gibt %1 Werte, die erst die wirkliche Löschung erzeugt: ob sie Eltern haben und die übrigen Constraints der Tabelle erfüllen, wird nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>Rows of %1 get new values by which they may belong in another partition, or in none; that is not predicted.</source>
        <translation>Zeilen von %1 bekommen neue Werte, mit denen sie in eine andere Partition gehören können oder in keine; das wird nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>%1 has rules, which may replace what foreign keys run.</source>
        <translation>%1 hat Regeln, die ersetzen können, was Fremdschlüssel ausführen.</translation>
    </message>
    <message>
        <source>%1 has row-level security: rows that you may not see are not predicted.</source>
        <translation>%1 hat Row-Level Security: Zeilen, die Sie nicht sehen dürfen, werden nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>%1 has partitions on other servers: what the delete does there is not predicted.</source>
        <translation>%1 hat Partitionen auf anderen Servern: was die Löschung dort bewirkt, wird nicht vorhergesagt.</translation>
    </message>
    <message>
        <source>%1 is not enforced: its triggers for deletes from %2 are switched off.</source>
        <translation>%1 wird nicht durchgesetzt: Seine Trigger für Löschungen aus %2 sind abgeschaltet.</translation>
    </message>
</context>
<context>
    <name>PredictSession</name>
    <message>
        <source>“%1” belongs to no class of the mappers; --via database deletes from any table.</source>
        <translation>„%1“ gehört zu keiner Klasse der Mapper; --via database löscht aus jeder Tabelle.</translation>
    </message>
</context>
<context>
    <name>ProgramWay</name>
    <message>
        <source>session.delete(), all loaded</source>
        <translation>session.delete(), alles geladen</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>The &amp;database refuses: nothing changes</source>
        <translation>Die Datenbank &amp;verweigert: nichts ändert sich</translation>
    </message>
</context>
<context>
    <name>ReachFinder</name>
    <message>
        <source>Following deletes from %1 to %2</source>
        <translation>Löschungen von %1 nach %2 wird gefolgt</translation>
    </message>
</context>
<context>
    <name>ReachQuery</name>
    <message numerus="yes">
        <source>Round the cycle of %1, %n steps are followed.</source>
        <translation>
            <numerusform>Im Kreis von %1 werden %n Schritte verfolgt.</numerusform>
            <numerusform>Im Kreis von %1 werden %n Schritte verfolgt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RealDelete</name>
    <message>
        <source>The delete really affects more than %1 rows, which is as many as are compared one by one; choose fewer rows.</source>
        <translation>Die Löschung betrifft wirklich mehr als %1 Zeilen, und mehr werden nicht einzeln verglichen; wählen Sie weniger Zeilen.</translation>
    </message>
</context>
<context>
    <name>RecentFilesMenu</name>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
    <message>
        <source>Open this file again</source>
        <translation>Diese Datei wieder öffnen</translation>
    </message>
    <message>
        <source>Empty the list of recent files; they stay where they are</source>
        <translation>Die Liste der zuletzt geöffneten Dateien leeren; die Dateien bleiben, wo sie sind</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Columns whose values it hides:</source>
        <translation>&amp;Spalten, deren Werte er verbirgt:</translation>
    </message>
    <message>
        <source>none; for example customer.email, *.phone</source>
        <translation>keine; zum Beispiel customer.email, *.phone</translation>
    </message>
    <message>
        <source>Columns whose values the report hides</source>
        <translation>Spalten, deren Werte der Bericht verbirgt</translation>
    </message>
    <message>
        <source>TABLE.COLUMN, or *.COLUMN for a column of any table, with commas between them</source>
        <translation>TABELLE.SPALTE oder *.SPALTE für eine Spalte jeder Tabelle, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>What the report hides</source>
        <translation>Was der Bericht verbirgt</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>The report shows the values of all columns.</source>
        <translation>Der Bericht zeigt die Werte aller Spalten.</translation>
    </message>
    <message>
        <source>The report shows ••• in their place, and no statement that would tell them.</source>
        <translation>Der Bericht zeigt ••• an ihrer Stelle und keine Anweisung, die sie verriete.</translation>
    </message>
</context>
<context>
    <name>ReportFormat</name>
    <message>
        <source>A report is written to a file that ends in .html, .pdf or .md, not to “%1”.</source>
        <translation>Ein Bericht wird in eine Datei geschrieben, die auf .html, .pdf oder .md endet, nicht in „%1“.</translation>
    </message>
</context>
<context>
    <name>ReportPicture</name>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 set to NULL</source>
        <translation>%1 auf NULL gesetzt</translation>
    </message>
    <message>
        <source>%1 set to default</source>
        <translation>%1 auf Vorgabe gesetzt</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 angepasst</translation>
    </message>
    <message>
        <source>%1 refuse</source>
        <translation>%1 verweigern</translation>
    </message>
    <message>
        <source>%1 refuses</source>
        <translation>%1 verweigert</translation>
    </message>
    <message>
        <source>%1 (%2 keys)</source>
        <translation>%1 (%2 Schlüssel)</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What it reaches</source>
        <translation>Was es erreicht</translation>
    </message>
    <message>
        <source>Rows that refuse</source>
        <translation>Zeilen, die verweigern</translation>
    </message>
    <message>
        <source>Rows, for example</source>
        <translation>Zeilen als Beispiele</translation>
    </message>
    <message>
        <source>Statements, in order</source>
        <translation>Anweisungen der Reihe nach</translation>
    </message>
    <message>
        <source>What is certain</source>
        <translation>Was sicher ist</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Its cells</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>To undo it</source>
        <translation>Um es rückgängig zu machen</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>Das Skript</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>The delete goes through.</source>
        <translation>Die Löschung geht durch.</translation>
    </message>
    <message>
        <source>The delete is refused.</source>
        <translation>Die Löschung wird verweigert.</translation>
    </message>
    <message>
        <source>The delete fails.</source>
        <translation>Die Löschung scheitert.</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>set to NULL</source>
        <translation>auf NULL gesetzt</translation>
    </message>
    <message>
        <source>set to default</source>
        <translation>auf Vorgabe gesetzt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>%1 %2, foreign keys enforced</source>
        <translation>%1 %2, Fremdschlüssel durchgesetzt</translation>
    </message>
    <message>
        <source>%1 %2, foreign keys NOT enforced</source>
        <translation>%1 %2, Fremdschlüssel NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>verweigern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht …</translation>
    </message>
    <message>
        <source>Write a page on this delete for reviewers, as HTML, PDF or Markdown</source>
        <translation>Eine Seite über diese Löschung für Prüfende schreiben, als HTML, PDF oder Markdown</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>RequestOptions</name>
    <message>
        <source>How many rows to list of each table: all, none or a number. Text lists 20, JSON all.</source>
        <translation>Wie viele Zeilen jeder Tabelle aufgelistet werden: all, none oder eine Zahl. Text listet 20, JSON alle.</translation>
    </message>
    <message>
        <source>Whether foreign keys are enforced: on, off, or default for what a new connection of the engine does.</source>
        <translation>Ob Fremdschlüssel durchgesetzt werden: on, off oder default für das, was eine neue Verbindung der Datenbank tut.</translation>
    </message>
    <message>
        <source>Show progress on standard error: auto, always or never.</source>
        <translation>Fortschritt auf der Standardfehlerausgabe zeigen: auto, always oder never.</translation>
    </message>
    <message>
        <source>Write to this file instead of standard output.</source>
        <translation>In diese Datei schreiben statt auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>--rows takes all, none or a number, not “%1”.</source>
        <translation>--rows nimmt all, none oder eine Zahl, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rows by cause</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Connect once more, and predict the same delete</source>
        <translation>Noch einmal verbinden und dieselbe Löschung vorhersagen</translation>
    </message>
    <message>
        <source>Affected rows a table</source>
        <translation>Betroffene Zeilen je Tabelle</translation>
    </message>
    <message>
        <source>Affected rows by cause</source>
        <translation>Betroffene Zeilen nach Ursache</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Nothing changes; the database says: %1</source>
        <translation>Nichts ändert sich; die Datenbank sagt: %1</translation>
    </message>
    <message>
        <source>Nothing changes; SQLAlchemy raises %1</source>
        <translation>Nichts ändert sich; SQLAlchemy wirft %1</translation>
    </message>
    <message>
        <source>Choose a row to read why this happens to it.</source>
        <translation>Wählen Sie eine Zeile, um zu lesen, warum ihr das geschieht.</translation>
    </message>
    <message>
        <source>Only the first rows of each table are listed; the counts are of all.</source>
        <translation>Nur die ersten Zeilen jeder Tabelle sind aufgelistet; gezählt sind alle.</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation>Jetzt und danach</translation>
    </message>
    <message>
        <source>What to see of the result</source>
        <translation>Was vom Ergebnis zu sehen ist</translation>
    </message>
</context>
<context>
    <name>RowCounts</name>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>about %1 rows (%2)</source>
        <translation>etwa %1 Zeilen (%2)</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>Zeilen %1</translation>
    </message>
</context>
<context>
    <name>RowFollower</name>
    <message>
        <source>Go to the &amp;parent row</source>
        <translation>Zur &amp;Elternzeile</translation>
    </message>
    <message>
        <source>Follow the foreign key of the chosen cell to the row it refers to</source>
        <translation>Dem Fremdschlüssel der gewählten Zelle zu der Zeile folgen, auf die er verweist</translation>
    </message>
    <message>
        <source>Go to the &amp;child rows</source>
        <translation>Zu den &amp;Kindzeilen</translation>
    </message>
    <message>
        <source>Follow a foreign key to the rows that refer to the chosen one</source>
        <translation>Einem Fremdschlüssel zu den Zeilen folgen, die auf die gewählte verweisen</translation>
    </message>
    <message>
        <source>“%1” has no foreign key, and none refers to it.</source>
        <translation>„%1“ hat keinen Fremdschlüssel, und keiner verweist darauf.</translation>
    </message>
    <message>
        <source>“%1” has no foreign key.</source>
        <translation>„%1“ hat keinen Fremdschlüssel.</translation>
    </message>
    <message>
        <source>No foreign key refers to “%1”.</source>
        <translation>Kein Fremdschlüssel verweist auf „%1“.</translation>
    </message>
    <message>
        <source>To the parent row</source>
        <translation>Zur Elternzeile</translation>
    </message>
    <message>
        <source>To the child rows</source>
        <translation>Zu den Kindzeilen</translation>
    </message>
    <message>
        <source>No foreign key to follow</source>
        <translation>Kein Fremdschlüssel, dem man folgen kann</translation>
    </message>
    <message>
        <source>NULL, so there is nothing to follow</source>
        <translation>NULL, also führt er nirgendwohin</translation>
    </message>
    <message>
        <source>what it refers to does not exist</source>
        <translation>worauf er verweist, gibt es nicht</translation>
    </message>
    <message>
        <source>the value is too long to follow</source>
        <translation>der Wert ist zu lang, um ihm zu folgen</translation>
    </message>
</context>
<context>
    <name>RowMarker</name>
    <message>
        <source>Rows to mark</source>
        <translation>Zeilen zum Ankreuzen</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>RowPager</name>
    <message>
        <source>Fi&amp;rst page</source>
        <translation>E&amp;rste Seite</translation>
    </message>
    <message>
        <source>Show the first rows</source>
        <translation>Die ersten Zeilen zeigen</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>Show the rows before these</source>
        <translation>Die Zeilen vor diesen zeigen</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Show the rows after these</source>
        <translation>Die Zeilen nach diesen zeigen</translation>
    </message>
    <message>
        <source>The table has no rows</source>
        <translation>Die Tabelle hat keine Zeilen</translation>
    </message>
    <message>
        <source>No row is at the other end of the key</source>
        <translation>Am anderen Ende des Schlüssels ist keine Zeile</translation>
    </message>
    <message>
        <source>rows %1–%2 of %3</source>
        <translation>Zeilen %1–%2 von %3</translation>
    </message>
    <message>
        <source>rows %1–%2 of more than 100,000</source>
        <translation>Zeilen %1–%2 von mehr als 100.000</translation>
    </message>
    <message>
        <source>No row matches the filter; change it, or clear it</source>
        <translation>Keine Zeile passt zum Filter; ändern oder leeren Sie ihn</translation>
    </message>
</context>
<context>
    <name>RowPicker</name>
    <message>
        <source>Choose &amp;all that match</source>
        <translation>Alle passenden &amp;wählen</translation>
    </message>
    <message>
        <source>Table to delete from</source>
        <translation>Tabelle, aus der gelöscht wird</translation>
    </message>
    <message>
        <source>The table to delete from; type a part of its name</source>
        <translation>Die Tabelle, aus der gelöscht wird; tippen Sie einen Teil ihres Namens</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Tabelle wählen</translation>
    </message>
    <message>
        <source>&amp;Delete from</source>
        <translation>&amp;Löschen aus</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>SQL condition</source>
        <translation>SQL-Bedingung</translation>
    </message>
    <message>
        <source>How to filter rows</source>
        <translation>Wie Zeilen gefiltert werden</translation>
    </message>
    <message>
        <source>Filter by a text in any column, or by what would follow WHERE</source>
        <translation>Filtern nach einem Text in einer Spalte oder nach dem, was auf WHERE folgte</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Predict deleting every row that matches the condition, on all pages</source>
        <translation>Das Löschen jeder Zeile vorhersagen, auf die die Bedingung passt, auf allen Seiten</translation>
    </message>
    <message>
        <source>Connect once more, and read the same rows</source>
        <translation>Noch einmal verbinden und dieselben Zeilen lesen</translation>
    </message>
    <message>
        <source>Text in any column</source>
        <translation>Text in einer Spalte</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary table; choose a table whose rows a DELETE removes.</source>
        <translation>„%1“ ist keine gewöhnliche Tabelle; wählen Sie eine Tabelle, aus der DELETE Zeilen entfernt.</translation>
    </message>
    <message>
        <source>What follows WHERE, such as total &gt; 100</source>
        <translation>Was auf WHERE folgt, etwa total &gt; 100</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a table, %2 a row of another: &quot;invoice of customer 3&quot;.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Try aga&amp;in</source>
        <translation>Noch &amp;einmal versuchen</translation>
    </message>
</context>
<context>
    <name>RowQuestions</name>
    <message>
        <source>not counted: rows are not read through %1</source>
        <translation>nicht gezählt: über %1 werden keine Zeilen gelesen</translation>
    </message>
    <message>
        <source>not counted: the time limit of %1 s is used up</source>
        <translation>nicht gezählt: das Zeitlimit von %1 s ist aufgebraucht</translation>
    </message>
    <message>
        <source>not counted: it takes longer than %1 s</source>
        <translation>nicht gezählt: es dauert länger als %1 s</translation>
    </message>
    <message>
        <source>not counted: %1</source>
        <translation>nicht gezählt: %1</translation>
    </message>
</context>
<context>
    <name>RowTrail</name>
    <message>
        <source>The foreign keys that were followed; go back to any of them</source>
        <translation>Die Fremdschlüssel, denen Sie gefolgt sind; zu jedem führt ein Weg zurück</translation>
    </message>
    <message>
        <source>All rows of the table</source>
        <translation>Alle Zeilen der Tabelle</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>There is no sample “%1”; the samples are: %2.</source>
        <translation>Es gibt kein Beispiel „%1“; die Beispiele sind: %2.</translation>
    </message>
    <message>
        <source>customers, orders and invoices: a good place to start</source>
        <translation>Kunden, Bestellungen und Rechnungen: ein guter Anfang</translation>
    </message>
</context>
<context>
    <name>SavedConnection</name>
    <message>
        <source>This is no file of connections; choose one that was exported here.</source>
        <translation>Dies ist keine Datei mit Verbindungen; wählen Sie eine, die hier exportiert wurde.</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>&amp;Views</source>
        <translation>Ansi&amp;chten</translation>
    </message>
    <message>
        <source>&amp;Save view as…</source>
        <translation>Ansicht &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Rename or delete views…</source>
        <translation>Ansichten &amp;umbenennen oder löschen …</translation>
    </message>
    <message>
        <source>Keep what the graph shows, and where, under a name</source>
        <translation>Was der Graph zeigt, und wo, unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Give the saved views other names, or delete them</source>
        <translation>Den gespeicherten Ansichten andere Namen geben oder sie löschen</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>&amp;Name der Ansicht:</translation>
    </message>
    <message>
        <source>The view cannot be kept: “%1” cannot be written.</source>
        <translation>Die Ansicht kann nicht behalten werden: „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Show this view again</source>
        <translation>Diese Ansicht wieder zeigen</translation>
    </message>
</context>
<context>
    <name>SceneGroup</name>
    <message>
        <source>default schema</source>
        <translation>Standardschema</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
</context>
<context>
    <name>SchemaChange</name>
    <message>
        <source>“%1” is not understood as a change. Write, for example, “fk_invoice_customer ON DELETE SET NULL”, “invoice(customer_id) DEFERRABLE INITIALLY DEFERRED”, “ADD KEY invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE”, “DROP KEY fk_invoice_customer”, “ENFORCE KEY fk_invoice_customer” or “FOREIGN KEYS ON”.</source>
        <translation>„%1“ ist als Änderung nicht zu verstehen. Schreiben Sie zum Beispiel „fk_invoice_customer ON DELETE SET NULL“, „invoice(customer_id) DEFERRABLE INITIALLY DEFERRED“, „ADD KEY invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE“, „DROP KEY fk_invoice_customer“, „ENFORCE KEY fk_invoice_customer“ oder „FOREIGN KEYS ON“.</translation>
    </message>
</context>
<context>
    <name>SchemaCommand</name>
    <message>
        <source>One of %1.</source>
        <translation>Eines von %1.</translation>
    </message>
    <message>
        <source>Of a PNG: the pixels for each unit of the picture.</source>
        <translation>Bei PNG: die Pixel je Einheit des Bildes.</translation>
    </message>
    <message>
        <source>--scale takes a number from %1 to %2; not “%3”.</source>
        <translation>--scale nimmt eine Zahl von %1 bis %2; nicht „%3“.</translation>
    </message>
    <message>
        <source>--scale is for --format png; the other formats have no pixels.</source>
        <translation>--scale gehört zu --format png; die anderen Formate haben keine Pixel.</translation>
    </message>
    <message>
        <source>Prints or draws the tables and foreign keys of a database.</source>
        <translation>Gibt die Tabellen und Fremdschlüssel einer Datenbank aus oder zeichnet sie.</translation>
    </message>
    <message>
        <source>Of a picture: crows-foot or arrows at the ends of keys.</source>
        <translation>Für Bilder: crows-foot (Krähenfüße) oder arrows (Pfeile) an den Enden der Schlüssel.</translation>
    </message>
    <message>
        <source>--notation is for pictures: svg, png, pdf and html.</source>
        <translation>--notation ist für Bilder: svg, png, pdf und html.</translation>
    </message>
    <message>
        <source>Print the ways from one table to another instead: those of a delete, and the shortest connection. As text or JSON.</source>
        <translation>Gibt stattdessen die Wege von einer Tabelle zu einer anderen aus: die einer Löschung und die kürzeste Verbindung. Als Text oder JSON.</translation>
    </message>
    <message>
        <source>--paths is printed as text or json; leave --format out or choose one of them.</source>
        <translation>--paths wird als text oder json ausgegeben; lassen Sie --format weg oder wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>--paths takes two tables: --paths FROM TO.</source>
        <translation>--paths nimmt zwei Tabellen: --paths FROM TO.</translation>
    </message>
    <message>
        <source>--paths leads from one table to another; both are “%1”.</source>
        <translation>--paths führt von einer Tabelle zu einer anderen; beide sind „%1“.</translation>
    </message>
    <message>
        <source>For JSON: count the rows of each table, and the children of each parent. What takes longer than 20 seconds is estimated.</source>
        <translation>Für JSON: die Zeilen jeder Tabelle und die Kinder jeder Elternzeile zählen. Was länger als 20 Sekunden dauert, wird geschätzt.</translation>
    </message>
    <message>
        <source>--statistics is for --format json; the other formats have no place for numbers.</source>
        <translation>--statistics ist für --format json; die anderen Formate haben keinen Platz für Zahlen.</translation>
    </message>
</context>
<context>
    <name>SchemaFormat</name>
    <message>
        <source>Text to read</source>
        <translation>Text zum Lesen</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON für Programme</translation>
    </message>
    <message>
        <source>DOT for Graphviz</source>
        <translation>DOT für Graphviz</translation>
    </message>
    <message>
        <source>Mermaid diagram</source>
        <translation>Mermaid-Diagramm</translation>
    </message>
    <message>
        <source>DBML, the Database Markup Language</source>
        <translation>DBML, die Database Markup Language</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Web page to zoom and search</source>
        <translation>Webseite zum Vergrößern und Suchen</translation>
    </message>
</context>
<context>
    <name>SchemaModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>SchemaPainting</name>
    <message>
        <source>Drawing</source>
        <translation>Bild wird gezeichnet</translation>
    </message>
</context>
<context>
    <name>SchemaPane</name>
    <message>
        <source>Filter tables and columns</source>
        <translation>Tabellen und Spalten filtern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The database has no tables.</source>
        <translation>Die Datenbank hat keine Tabellen.</translation>
    </message>
    <message>
        <source>No table, column or key has “%1” in its name.</source>
        <translation>Keine Tabelle, keine Spalte und kein Schlüssel hat „%1“ im Namen.</translation>
    </message>
</context>
<context>
    <name>SchemaPicture</name>
    <message>
        <source>Tables and foreign keys</source>
        <translation>Tabellen und Fremdschlüssel</translation>
    </message>
    <message>
        <source>The picture would have %1 × %2 pixels, too many for PNG; choose a scale of at most %3, or use SVG or PDF.</source>
        <translation>Das Bild hätte %1 × %2 Pixel, zu viele für PNG; wählen Sie einen Maßstab von höchstens %3, oder nehmen Sie SVG oder PDF.</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>Das Bild lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The printer takes no page; choose another one.</source>
        <translation>Der Drucker nimmt keine Seite; wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>SchemaRule</name>
    <message>
        <source>ON DELETE %1 leads from %2 to %3.</source>
        <translation>ON DELETE %1 führt von %2 nach %3.</translation>
    </message>
    <message>
        <source>Deleting from %1 changes rows of another schema; the server asks for no right to it.</source>
        <translation>Löschen aus %1 ändert Zeilen eines anderen Schemas; der Server fragt nach keinem Recht dazu.</translation>
    </message>
    <message>
        <source>Make sure that whoever owns %1 knows; NO ACTION would leave it to them.</source>
        <translation>Sorgen Sie dafür, dass die Eigentümer von %1 es wissen; NO ACTION überließe es ihnen.</translation>
    </message>
</context>
<context>
    <name>SchemaSummary</name>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>1 view</source>
        <translation>1 Sicht</translation>
    </message>
    <message>
        <source>1 foreign key</source>
        <translation>1 Fremdschlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%1 tables</source>
        <translation>
            <numerusform>%1 Tabelle</numerusform>
            <numerusform>%1 Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 views</source>
        <translation>
            <numerusform>%1 Sicht</numerusform>
            <numerusform>%1 Sichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 foreign keys</source>
        <translation>
            <numerusform>%1 Fremdschlüssel</numerusform>
            <numerusform>%1 Fremdschlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source> (view)</source>
        <translation> (Sicht)</translation>
    </message>
    <message>
        <source> (virtual table)</source>
        <translation> (virtuelle Tabelle)</translation>
    </message>
    <message>
        <source> (belongs to a virtual table)</source>
        <translation> (gehört zu einer virtuellen Tabelle)</translation>
    </message>
    <message>
        <source>, about %1 rows</source>
        <translation>, etwa %1 Zeilen</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>(the parent table does not exist)</source>
        <translation>(die Elterntabelle gibt es nicht)</translation>
    </message>
    <message>
        <source>(mismatch: the parent columns are not a usable unique key)</source>
        <translation>(passt nicht: die Elternspalten sind kein brauchbarer eindeutiger Schlüssel)</translation>
    </message>
    <message>
        <source>%1 table</source>
        <translation>%1-Tabelle</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>table without rowid</source>
        <translation>ohne Rowid</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>virtuelle Tabelle</translation>
    </message>
    <message>
        <source>part of a virtual table</source>
        <translation>Teil einer virtuellen Tabelle</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>not NULL</source>
        <translation>nicht NULL</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>the parent table does not exist</source>
        <translation>die Elterntabelle gibt es nicht</translation>
    </message>
    <message>
        <source>the parent columns are no key</source>
        <translation>die Elternspalten sind kein Schlüssel</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>nicht durchgesetzt</translation>
    </message>
    <message>
        <source>partition %1 %2</source>
        <translation>Partition %1 %2</translation>
    </message>
    <message>
        <source>(not enforced)</source>
        <translation>(nicht durchgesetzt)</translation>
    </message>
</context>
<context>
    <name>ScriptMariaDb</name>
    <message>
        <source>The script is for MariaDB or MySQL, and no server is at hand to read it; install the package mariadb-server, or name the database itself.</source>
        <translation>Das Skript ist für MariaDB oder MySQL, und es ist kein Server da, der es liest; installieren Sie das Paket mariadb-server oder nennen Sie die Datenbank selbst.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>“%1” fails at line %2: %3</source>
        <translation>„%1“ scheitert in Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>ScriptPostgreSql</name>
    <message>
        <source>The script is for PostgreSQL, and no server is at hand to read it; install the package postgresql, or name the database itself.</source>
        <translation>Das Skript ist für PostgreSQL, und es ist kein Server da, der es liest; installieren Sie das Paket postgresql oder nennen Sie die Datenbank selbst.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>“%1” fails at line %2: %3</source>
        <translation>„%1“ scheitert in Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>ScriptServer</name>
    <message>
        <source>Starting a server for the script</source>
        <translation>Ein Server für das Skript wird gestartet</translation>
    </message>
    <message>
        <source>No folder for the script&apos;s server can be made in “%1”: %2.</source>
        <translation>In „%1“ kann kein Ordner für den Server des Skripts angelegt werden: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be given to the user %2.</source>
        <translation>„%1“ kann dem Benutzer %2 nicht übergeben werden.</translation>
    </message>
    <message>
        <source>The script&apos;s server cannot be made: %1</source>
        <translation>Der Server des Skripts kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>The script&apos;s server does not start: %1</source>
        <translation>Der Server des Skripts startet nicht: %1</translation>
    </message>
    <message>
        <source>The script&apos;s server has ended: %1</source>
        <translation>Der Server des Skripts hat sich beendet: %1</translation>
    </message>
    <message>
        <source>No server is started as root, and there is no user %1; run the program as another user.</source>
        <translation>Als root wird kein Server gestartet, und es gibt keinen Benutzer %1; starten Sie das Programm als anderer Benutzer.</translation>
    </message>
</context>
<context>
    <name>ScriptTokens</name>
    <message>
        <source>Line %1: a quote or comment begins here that does not end.</source>
        <translation>Zeile %1: Hier beginnt ein Anführungszeichen oder Kommentar, der nicht endet.</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>Selecting rows of %1</source>
        <translation>Zeilen von %1 werden ausgewählt</translation>
    </message>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>“%1” is a virtual table: what a delete from it does is up to its module, and no foreign key refers to it.</source>
        <translation>„%1“ ist eine virtuelle Tabelle: was eine Löschung daraus bewirkt, bestimmt ihr Modul, und kein Fremdschlüssel verweist auf sie.</translation>
    </message>
    <message>
        <source>“%1” hides its row id behind columns called rowid, _rowid_ and oid; its rows cannot be told apart.</source>
        <translation>„%1“ verbirgt ihre Zeilennummer hinter Spalten namens rowid, _rowid_ und oid; ihre Zeilen lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>The condition cannot be read: %1.</source>
        <translation>Die Bedingung lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>All keys must name the same columns in the same order.</source>
        <translation>Alle Schlüssel müssen dieselben Spalten in derselben Reihenfolge nennen.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”; its key is %3.</source>
        <translation>„%1“ hat keine Spalte „%2“; der Schlüssel ist %3.</translation>
    </message>
    <message>
        <source>The key names column “%1” twice.</source>
        <translation>Der Schlüssel nennt die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>These columns are not a key of “%1”; its key is %2.</source>
        <translation>Diese Spalten sind kein Schlüssel von „%1“; der Schlüssel ist %2.</translation>
    </message>
    <message>
        <source>“%1” has no row with %2.</source>
        <translation>„%1“ hat keine Zeile mit %2.</translation>
    </message>
</context>
<context>
    <name>SelectionOptions</name>
    <message>
        <source>The table to delete from, with its schema before it where it needs one.</source>
        <translation>Die Tabelle, aus der gelöscht wird, mit ihrem Schema davor, wo es nötig ist.</translation>
    </message>
    <message>
        <source>A column of the row&apos;s primary or unique key and its value; once for each column.</source>
        <translation>Eine Spalte des primären oder eindeutigen Schlüssels der Zeile und ihr Wert; einmal für jede Spalte.</translation>
    </message>
    <message>
        <source>A condition in the database&apos;s SQL, instead of --key.</source>
        <translation>Eine Bedingung im SQL der Datenbank, statt --key.</translation>
    </message>
    <message>
        <source>Name the table to delete from: --table NAME.</source>
        <translation>Nennen Sie die Tabelle, aus der gelöscht wird: --table NAME.</translation>
    </message>
    <message>
        <source>Say which rows to delete: either --key COLUMN=VALUE or --where CONDITION.</source>
        <translation>Sagen Sie, welche Zeilen gelöscht werden: entweder --key SPALTE=WERT oder --where BEDINGUNG.</translation>
    </message>
    <message>
        <source>--key takes COLUMN=VALUE, not “%1”.</source>
        <translation>--key nimmt SPALTE=WERT, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>SessionDelete</name>
    <message>
        <source>A row of “%1” is no object of the class %2: a row of the class above is missing, or its type is another.</source>
        <translation>Eine Zeile von „%1“ ist kein Objekt der Klasse %2: eine Zeile der übergeordneten Klasse fehlt, oder ihr Typ ist ein anderer.</translation>
    </message>
    <message>
        <source>SQLAlchemy warns: %1</source>
        <translation>SQLAlchemy warnt: %1</translation>
    </message>
    <message numerus="yes">
        <source>SQLAlchemy marks %n object(s) that a dynamic relationship leads to, and loses them before their DELETE: their rows in %1 stay.</source>
        <translation>
            <numerusform>SQLAlchemy markiert %n Objekt, zu dem eine dynamische Beziehung führt, und verliert es vor seinem DELETE: seine Zeile in %1 bleibt.</numerusform>
            <numerusform>SQLAlchemy markiert %n Objekte, zu denen eine dynamische Beziehung führt, und verliert sie vor ihrem DELETE: ihre Zeilen in %1 bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionWarnings</name>
    <message>
        <source>SQLAlchemy sends some of these statements in an order that changes from run to run; in another one the delete goes through and leaves other rows behind.</source>
        <translation>SQLAlchemy sendet einige dieser Anweisungen in einer Reihenfolge, die von Lauf zu Lauf wechselt; in einer anderen geht die Löschung durch und lässt andere Zeilen zurück.</translation>
    </message>
    <message>
        <source>SQLAlchemy sends some of these statements in an order that changes from run to run; in another one it fails: %1.</source>
        <extracomment>%1 is a sentence without its full stop.</extracomment>
        <translation>SQLAlchemy sendet einige dieser Anweisungen in einer Reihenfolge, die von Lauf zu Lauf wechselt; in einer anderen scheitert es: %1.</translation>
    </message>
    <message>
        <source>The condition matches no row of %1.</source>
        <translation>Die Bedingung passt auf keine Zeile von %1.</translation>
    </message>
    <message>
        <source>Foreign keys are off: the database cascades nothing and refuses nothing.</source>
        <translation>Fremdschlüssel sind aus: die Datenbank kaskadiert nichts und verweigert nichts.</translation>
    </message>
    <message>
        <source>All objects are taken as marked before the flush, as in session.no_autoflush; with autoflush SQLAlchemy may send the first deletes earlier.</source>
        <translation>Alle Objekte gelten als vor dem Flush markiert, wie in session.no_autoflush; mit Autoflush sendet SQLAlchemy die ersten Löschungen vielleicht früher.</translation>
    </message>
    <message>
        <source>Several classes are mapped to %1 (%2); the answer is for %3.</source>
        <translation>Mehrere Klassen sind auf %1 abgebildet (%2); die Antwort gilt für %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has no transactions: %n row(s) stay deleted or changed in spite of the error.</source>
        <translation>
            <numerusform>%1 hat keine Transaktionen: %n Zeile bleibt trotz des Fehlers gelöscht oder geändert.</numerusform>
            <numerusform>%1 hat keine Transaktionen: %n Zeilen bleiben trotz des Fehlers gelöscht oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Triggers on %1 will run as well, and what they do is not predicted: %2.</source>
        <translation>Auch Trigger auf %1 laufen, und was sie tun, wird nicht vorhergesagt: %2.</translation>
    </message>
    <message>
        <source>An UPDATE of %1 also writes values that are computed then: %2.</source>
        <translation>Ein UPDATE von %1 schreibt auch Werte, die erst dann berechnet werden: %2.</translation>
    </message>
    <message>
        <source>%1.%2 joins with conditions beside its key, which are taken as always true.</source>
        <translation>%1.%2 verknüpft mit Bedingungen neben seinem Schlüssel, die als immer wahr gelten.</translation>
    </message>
    <message>
        <source>SQLAlchemy sends some of these statements in an order that changes from run to run; the result is the same.</source>
        <translation>SQLAlchemy sendet einige dieser Anweisungen in einer Reihenfolge, die von Lauf zu Lauf wechselt; das Ergebnis ist dasselbe.</translation>
    </message>
    <message>
        <source>SQLAlchemy may send these statements in more orders than were tried; there may be other ends.</source>
        <translation>SQLAlchemy kann diese Anweisungen in mehr Reihenfolgen senden, als versucht wurden; es kann andere Ergebnisse geben.</translation>
    </message>
</context>
<context>
    <name>Silence</name>
    <message>
        <source>“%1” has “%2”; code, table, key and reason are known.</source>
        <translation>„%1“ hat „%2“; bekannt sind code, table, key und reason.</translation>
    </message>
    <message>
        <source>“%1” names no code.</source>
        <translation>„%1“ nennt keinen Code.</translation>
    </message>
    <message>
        <source>“%1” gives no reason; say why the finding is to be silent.</source>
        <translation>„%1“ gibt keinen Grund an; schreiben Sie, warum der Befund verschwiegen werden soll.</translation>
    </message>
    <message>
        <source>The form is %1.</source>
        <translation>Die Form ist %1.</translation>
    </message>
    <message>
        <source>No finding is silenced by %1 (“%2”).</source>
        <translation>Kein Befund wird durch %1 verschwiegen („%2“).</translation>
    </message>
    <message>
        <source>What it was about is gone, or has another name now.</source>
        <translation>Worum es ging, ist weg oder heißt jetzt anders.</translation>
    </message>
    <message>
        <source>Remove the entry.</source>
        <translation>Entfernen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>“%1” names the code “%2”, which no finding has; known are %3.</source>
        <translation>„%1“ nennt den Code „%2“, den kein Befund hat; bekannt sind %3.</translation>
    </message>
    <message>
        <source>“%1” is not known; the form is %2.</source>
        <translation>„%1“ ist nicht bekannt; die Form ist %2.</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>Who deletes: database, sqlalchemy-session for session.delete(), sqlalchemy-bulk for query.delete(), or all to compare them.</source>
        <translation>Wer löscht: database, sqlalchemy-session für session.delete(), sqlalchemy-bulk für query.delete() oder all, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>SQLAlchemy&apos;s mappers, as export_mappers.py writes them; for the SQLAlchemy ways.</source>
        <translation>Die Mapper von SQLAlchemy, wie export_mappers.py sie schreibt; für die Wege von SQLAlchemy.</translation>
    </message>
    <message>
        <source>What the session has loaded beside the object: none or all, that is, every row and relationship.</source>
        <translation>Was die Sitzung neben dem Objekt geladen hat: none oder all, das heißt jede Zeile und Beziehung.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>--via %1 needs --mappers FILE, which export_mappers.py writes.</source>
        <translation>--via %1 braucht --mappers DATEI, die export_mappers.py schreibt.</translation>
    </message>
    <message>
        <source>--%1 goes with --via sqlalchemy-session, sqlalchemy-bulk or all.</source>
        <translation>--%1 gehört zu --via sqlalchemy-session, sqlalchemy-bulk oder all.</translation>
    </message>
    <message>
        <source>Prints what deleting rows would do. Nothing is changed.</source>
        <translation>Gibt aus, was das Löschen von Zeilen bewirkt. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Write a page for reviewers as well, as HTML, PDF or Markdown by the file&apos;s ending.</source>
        <translation>Auch eine Seite für Prüfende schreiben: HTML, PDF oder Markdown nach der Endung der Datei.</translation>
    </message>
    <message>
        <source>A column whose values the report hides, or *.COLUMN for any table; repeatable.</source>
        <translation>Eine Spalte, deren Werte der Bericht verdeckt, oder *.SPALTE für jede Tabelle; mehrfach möglich.</translation>
    </message>
    <message>
        <source>--mask goes with --report FILE.</source>
        <translation>--mask gehört zu --report DATEI.</translation>
    </message>
    <message>
        <source>A report is on one way to delete; choose one with --via.</source>
        <translation>Ein Bericht gilt einem Weg zu löschen; wählen Sie einen mit --via.</translation>
    </message>
    <message>
        <source>A report is about the database as it is; leave out --change and --what-if.</source>
        <translation>Ein Bericht beschreibt die Datenbank, wie sie ist; lassen Sie --change und --what-if weg.</translation>
    </message>
</context>
<context>
    <name>SimulationText</name>
    <message>
        <source>%1 %2, foreign keys %3.</source>
        <translation>%1 %2, Fremdschlüssel %3.</translation>
    </message>
    <message>
        <source>enforced</source>
        <translation>durchgesetzt</translation>
    </message>
    <message>
        <source>NOT enforced</source>
        <translation>NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>Statements:</source>
        <translation>Anweisungen:</translation>
    </message>
    <message>
        <source>Or, in another order that SQLAlchemy may choose:</source>
        <translation>Oder in einer anderen Reihenfolge, die SQLAlchemy wählen kann:</translation>
    </message>
    <message>
        <source>Warnings:</source>
        <translation>Warnungen:</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>set NULL</source>
        <translation>auf NULL</translation>
    </message>
    <message>
        <source>set default</source>
        <translation>auf Vorgabe</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>verweigern</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Zeilen:</translation>
    </message>
    <message>
        <source>… and more; --rows all lists every row.</source>
        <translation>… und weitere; --rows all listet jede Zeile.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
</context>
<context>
    <name>SimulatorPanel</name>
    <message>
        <source>enforced</source>
        <translation>durchgesetzt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>as SQLite&apos;s default (off)</source>
        <translation>wie SQLites Vorgabe (aus)</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Whether the connection that runs the DELETE enforces foreign keys (PRAGMA foreign_keys)</source>
        <translation>Ob die Verbindung, die das DELETE ausführt, Fremdschlüssel durchsetzt (PRAGMA foreign_keys)</translation>
    </message>
    <message>
        <source>Foreign keys are OFF: nothing cascades, children are left dangling.</source>
        <translation>Fremdschlüssel sind AUS: nichts kaskadiert, Kinder verweisen ins Leere.</translation>
    </message>
    <message>
        <source>Foreign &amp;keys</source>
        <translation>Fremd&amp;schlüssel</translation>
    </message>
    <message>
        <source>Predicting…</source>
        <translation>Wird vorhergesagt …</translation>
    </message>
    <message>
        <source>Choose the mappers of your SQLAlchemy models with “Models…” above to see the ways of deleting side by side.</source>
        <translation>Wählen Sie oben mit „Modelle …“ die Mapper Ihrer SQLAlchemy-Modelle, um die Wege zu löschen nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>Choose one or several rows above to see at once what deleting them does.</source>
        <translation>Wählen Sie oben eine oder mehrere Zeilen, um sofort zu sehen, was ihr Löschen bewirkt.</translation>
    </message>
    <message>
        <source>Choose a table, then one or several of its rows, to see what deleting them does.</source>
        <translation>Wählen Sie eine Tabelle und dann eine oder mehrere ihrer Zeilen, um zu sehen, was ihr Löschen bewirkt.</translation>
    </message>
    <message>
        <source>There are no rows above, so there is nothing to delete.</source>
        <translation>Oben stehen keine Zeilen, also gibt es nichts zu löschen.</translation>
    </message>
</context>
<context>
    <name>SnapshotReader</name>
    <message>
        <source>“%1” is no snapshot: its JSON breaks at character %2 (%3); write it again with “schema URL --format json”.</source>
        <translation>„%1“ ist keine Momentaufnahme: Das JSON bricht beim Zeichen %2 ab (%3); schreiben Sie sie neu mit „schema URL --format json“.</translation>
    </message>
    <message>
        <source>“%1” is not the snapshot of a schema; write one with “schema URL --format json -o FILE”.</source>
        <translation>„%1“ ist nicht die Momentaufnahme eines Schemas; schreiben Sie eine mit „schema URL --format json -o DATEI“.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Cascade Explorer; update this one to read it.</source>
        <translation>„%1“ wurde von einem neueren Cascade Explorer geschrieben; aktualisieren Sie diesen, um es zu lesen.</translation>
    </message>
    <message>
        <source>“%1” is broken at “%2”; write it again with “schema URL --format json”.</source>
        <translation>„%1“ ist bei „%2“ beschädigt; schreiben Sie es neu mit „schema URL --format json“.</translation>
    </message>
    <message>
        <source>There is no file “%1”; check the path.</source>
        <translation>Es gibt keine Datei „%1“; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>SpokenTable</name>
    <message>
        <source>1 child</source>
        <translation>1 Kind</translation>
    </message>
    <message>
        <source>1 parent</source>
        <translation>1 Elterntabelle</translation>
    </message>
    <message>
        <source>refers to itself</source>
        <translation>verweist auf sich selbst</translation>
    </message>
    <message>
        <source>%L1 deleted</source>
        <translation>%L1 gelöscht</translation>
    </message>
    <message>
        <source>%L1 set to NULL</source>
        <translation>%L1 auf NULL gesetzt</translation>
    </message>
    <message>
        <source>%L1 set to default</source>
        <translation>%L1 auf Vorgabe gesetzt</translation>
    </message>
    <message>
        <source>%L1 updated</source>
        <translation>%L1 angepasst</translation>
    </message>
    <message>
        <source>1 refuses</source>
        <translation>1 verweigert</translation>
    </message>
    <message>
        <source>%L1 refuse</source>
        <translation>%L1 verweigern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln children</source>
        <translation>
            <numerusform>%Ln Kind</numerusform>
            <numerusform>%Ln Kinder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parents</source>
        <translation>
            <numerusform>%Ln Elterntabelle</numerusform>
            <numerusform>%Ln Elterntabellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteChange</name>
    <message>
        <source>“%1” could not be changed: %2.</source>
        <translation>„%1“ konnte nicht geändert werden: %2.</translation>
    </message>
</context>
<context>
    <name>SqliteChangeRules</name>
    <message>
        <source>SQLite takes a foreign key to a PRIMARY KEY or UNIQUE columns alone; %1 has no such key over these columns.</source>
        <translation>SQLite nimmt nur Fremdschlüssel auf einen PRIMARY KEY oder auf Spalten an, die UNIQUE sind; %1 hat keinen solchen Schlüssel über diese Spalten.</translation>
    </message>
    <message>
        <source>SQLite enforces all foreign keys of a connection or none: write “FOREIGN KEYS ON”.</source>
        <translation>SQLite setzt alle Fremdschlüssel einer Verbindung durch oder keinen: „FOREIGN KEYS ON“ schreiben.</translation>
    </message>
    <message>
        <source>For each connection of your program: SQLite does not keep this in the file.</source>
        <translation>Für jede Verbindung Ihres Programms: SQLite hält das nicht in der Datei fest.</translation>
    </message>
</context>
<context>
    <name>SqliteDriver</name>
    <message>
        <source>There is no file “%1”; check the path.</source>
        <translation>Es gibt keine Datei „%1“; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“%1” is not a file; choose a SQLite database.</source>
        <translation>„%1“ ist keine Datei; wählen Sie eine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask its owner for the right to.</source>
        <translation>Sie dürfen „%1“ nicht lesen; bitten Sie den Eigentümer um das Recht.</translation>
    </message>
    <message>
        <source>“%1” is not a SQLite database, or it is encrypted; choose another file.</source>
        <translation>„%1“ ist keine SQLite-Datenbank, oder sie ist verschlüsselt; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is locked by another program; close that program&apos;s transaction and try again.</source>
        <translation>„%1“ ist durch ein anderes Programm gesperrt; schließen Sie dessen Transaktion, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is damaged or incomplete (%2); restore it from a copy.</source>
        <translation>„%1“ ist beschädigt oder unvollständig (%2); stellen Sie sie aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened; check that you may read it and its folder.</source>
        <translation>„%1“ lässt sich nicht öffnen; prüfen Sie, ob Sie die Datei und ihren Ordner lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>SqliteEdges</name>
    <message>
        <source>Counting rows of %1</source>
        <translation>Zeilen von %1 werden gezählt</translation>
    </message>
</context>
<context>
    <name>SqliteFacts</name>
    <message>
        <source>Of the keys to a table, those of the table that was created last act first, in one table the one that is declared last, each to its end.</source>
        <translation>Von den Schlüsseln auf eine Tabelle wirken zuerst die der zuletzt angelegten Tabelle, in einer Tabelle zuerst der zuletzt deklarierte, jeder bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>SQLite has foreign keys off on every connection that does not turn them on.</source>
        <translation>SQLite hat Fremdschlüssel auf jeder Verbindung ausgeschaltet, die sie nicht einschaltet.</translation>
    </message>
    <message>
        <source>Where a program forgets it, no key acts: deletes leave children that refer to nothing.</source>
        <translation>Wo ein Programm das vergisst, wirkt kein Schlüssel: Löschen hinterlässt Kinder, die ins Leere verweisen.</translation>
    </message>
    <message>
        <source>Run it on every connection of the program, right after opening.</source>
        <translation>Führen Sie das auf jeder Verbindung des Programms aus, gleich nach dem Öffnen.</translation>
    </message>
    <message>
        <source>SQLite changes a key or a column only by making the table anew (https://www.sqlite.org/lang_altertable.html#otheralter).</source>
        <translation>SQLite ändert einen Schlüssel oder eine Spalte nur, indem die Tabelle neu angelegt wird (https://www.sqlite.org/lang_altertable.html#otheralter).</translation>
    </message>
</context>
<context>
    <name>SqliteKeyIndexes</name>
    <message>
        <source>SQLite cannot use the index %1: the key compares %2 with %3 as numbers, and the index is not in the order of numbers.</source>
        <translation>SQLite kann den Index %1 nicht verwenden: Der Schlüssel vergleicht %2 mit %3 als Zahlen, und der Index ist nicht nach Zahlen geordnet.</translation>
    </message>
    <message>
        <source>SQLite cannot use the index %1: it is of some rows only.</source>
        <translation>SQLite kann den Index %1 nicht verwenden: Er umfasst nur einige Zeilen.</translation>
    </message>
    <message>
        <source>SQLite cannot use the index %1: the key compares by the parent&apos;s collation, %2, and the index has another.</source>
        <translation>SQLite kann den Index %1 nicht verwenden: Der Schlüssel vergleicht nach der Kollation der Eltern, %2, und der Index hat eine andere.</translation>
    </message>
</context>
<context>
    <name>SqliteListing</name>
    <message>
        <source>Listing rows</source>
        <translation>Zeilen werden aufgelistet</translation>
    </message>
</context>
<context>
    <name>SqliteMigration</name>
    <message>
        <source>The steps of https://www.sqlite.org/lang_altertable.html#otheralter</source>
        <translation>Die Schritte von https://www.sqlite.org/lang_altertable.html#otheralter</translation>
    </message>
    <message>
        <source>views and triggers that name the tables stay as they are</source>
        <translation>Sichten und Trigger, die die Tabellen nennen, bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Lists rows without a parent.</source>
        <translation>Listet Zeilen ohne Elternzeile auf.</translation>
    </message>
    <message>
        <source>Takes everything back where there are such rows for a new key.</source>
        <translation>Nimmt alles zurück, wo es solche Zeilen für einen neuen Schlüssel gibt.</translation>
    </message>
</context>
<context>
    <name>SqlitePlanPlayer</name>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
    <message>
        <source>SQLite knows no TRUNCATE; write DELETE FROM without a condition.</source>
        <translation>SQLite kennt kein TRUNCATE; schreiben Sie DELETE FROM ohne Bedingung.</translation>
    </message>
    <message>
        <source>The statement cannot be read: %1.</source>
        <translation>Die Anweisung ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>SQLite’s DROP TABLE takes one table, and knows no CASCADE; write a statement for each table.</source>
        <translation>SQLites DROP TABLE nimmt eine Tabelle und kennt kein CASCADE; schreiben Sie für jede Tabelle eine Anweisung.</translation>
    </message>
    <message>
        <source>“%1” is a view; choose one of the tables that it reads.</source>
        <translation>„%1“ ist eine Sicht; wählen Sie eine der Tabellen, die sie liest.</translation>
    </message>
    <message>
        <source>“%1” is a virtual table: what a change of it does is up to its module.</source>
        <translation>„%1“ ist eine virtuelle Tabelle: was eine Änderung an ihr tut, bestimmt ihr Modul.</translation>
    </message>
</context>
<context>
    <name>SqlitePrivateCopy</name>
    <message>
        <source>A private copy cannot be made at “%1” (%2); check the folder for temporary files.</source>
        <translation>Bei „%1“ lässt sich keine eigene Kopie anlegen (%2); prüfen Sie den Ordner für temporäre Dateien.</translation>
    </message>
    <message>
        <source>The private copy may need %1 in “%2”, where %3 are free; make room, or let TMPDIR name another folder.</source>
        <translation>Die eigene Kopie braucht vielleicht %1 in „%2“, wo %3 frei sind; schaffen Sie Platz, oder nennen Sie mit TMPDIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Copying %1 to “%2”.</source>
        <translation>%1 werden nach „%2“ kopiert.</translation>
    </message>
    <message>
        <source>Making a private copy</source>
        <translation>Eigene Kopie wird angelegt</translation>
    </message>
    <message>
        <source>The private copy cannot be made (%1); check the room for temporary files.</source>
        <translation>Die eigene Kopie lässt sich nicht anlegen (%1); prüfen Sie den Platz für temporäre Dateien.</translation>
    </message>
    <message>
        <source>The private copy cannot be written (%1); check the room for temporary files.</source>
        <translation>Die eigene Kopie lässt sich nicht schreiben (%1); prüfen Sie den Platz für temporäre Dateien.</translation>
    </message>
    <message>
        <source>Running the DELETE on a private copy</source>
        <translation>Das DELETE läuft auf einer eigenen Kopie</translation>
    </message>
</context>
<context>
    <name>SqliteReplay</name>
    <message>
        <source>Following the engine row by row</source>
        <translation>Der Datenbank wird Zeile für Zeile gefolgt</translation>
    </message>
    <message>
        <source>1 row is left without a parent: SQLite counts violations, and one from before that this delete removes makes up for the new one.</source>
        <translation>1 Zeile bleibt ohne Eltern zurück: SQLite zählt Verletzungen, und eine frühere, die diese Löschung beseitigt, gleicht die neue aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are left without a parent: SQLite counts violations, and ones from before that this delete removes make up for the new ones.</source>
        <translation>
            <numerusform>%Ln Zeile bleibt ohne Eltern zurück: SQLite zählt Verletzungen, und frühere, die diese Löschung beseitigt, gleichen die neuen aus.</numerusform>
            <numerusform>%Ln Zeilen bleiben ohne Eltern zurück: SQLite zählt Verletzungen, und frühere, die diese Löschung beseitigt, gleichen die neuen aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqliteRowStore</name>
    <message>
        <source>Reading the rows concerned</source>
        <translation>Die betroffenen Zeilen werden gelesen</translation>
    </message>
</context>
<context>
    <name>SqliteScript</name>
    <message>
        <source>“%1” could not be made: %2.</source>
        <translation>„%1“ konnte nicht angelegt werden: %2.</translation>
    </message>
</context>
<context>
    <name>SqliteUndo</name>
    <message>
        <source>It turns foreign keys off for its connection; open another one afterwards.</source>
        <translation>Es schaltet Fremdschlüssel für seine Verbindung aus; öffnen Sie danach eine andere.</translation>
    </message>
    <message>
        <source>Several rows of %1 have the key %2, so that they cannot be told apart; no undo script is written.</source>
        <translation>Mehrere Zeilen von %1 haben den Schlüssel %2, sodass sie nicht zu unterscheiden sind; ein Skript zum Rückgängigmachen wird nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>SqliteVerify</name>
    <message>
        <source>Comparing rows of %1</source>
        <translation>Zeilen von %1 werden verglichen</translation>
    </message>
</context>
<context>
    <name>SqliteWarningWriter</name>
    <message>
        <source>Foreign keys are off: nothing cascades and nothing is refused. SQLite has them off in every connection that does not say PRAGMA foreign_keys = ON.</source>
        <translation>Fremdschlüssel sind aus: nichts kaskadiert und nichts wird verweigert. In SQLite sind sie in jeder Verbindung aus, die nicht PRAGMA foreign_keys = ON sagt.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>None yet: what you open is listed here.</source>
        <translation>Noch nichts: was Sie öffnen, steht hier.</translation>
    </message>
    <message>
        <source>See what a DELETE would do</source>
        <translation>Sehen, was ein DELETE bewirken würde</translation>
    </message>
    <message>
        <source>&amp;Open a database…</source>
        <translation>Datenbank ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Choose a SQLite file (Ctrl+O)</source>
        <translation>Eine SQLite-Datei wählen (Strg+O)</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>&amp;Mit einem Server verbinden …</translation>
    </message>
    <message>
        <source>PostgreSQL, MariaDB or MySQL (Ctrl+Shift+O)</source>
        <translation>PostgreSQL, MariaDB oder MySQL (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Letzte Dateien</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Open a SQLite database or drop its file on this window, or connect to a server. Then choose rows: their cascades, changes and refusals are shown, and nothing is ever written.</source>
        <translation>Öffnen Sie eine SQLite-Datenbank, ziehen Sie deren Datei auf dieses Fenster, oder verbinden Sie sich mit einem Server. Wählen Sie dann Zeilen: ihre Kaskaden, Änderungen und Verweigerungen werden gezeigt, und nie wird etwas geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Samples</source>
        <translation>Be&amp;ispiele</translation>
    </message>
    <message>
        <source>&amp;Lessons: predict, then see</source>
        <translation>L&amp;ektionen: erst vermuten, dann sehen</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Everything works by keyboard: F1 lists the keys, and Ctrl+K finds any command by some letters of its name.</source>
        <translation>Alles geht mit der Tastatur: F1 zeigt die Tasten, und Strg+K findet jeden Befehl über einige Buchstaben seines Namens.</translation>
    </message>
    <message>
        <source>Connec&amp;tions</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Rece&amp;nt files</source>
        <translation>&amp;Letzte Dateien</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>SQLAlchemy sends:</source>
        <translation>SQLAlchemy sendet:</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Counting rows</source>
        <translation>Zeilen werden gezählt</translation>
    </message>
</context>
<context>
    <name>StepPlayer</name>
    <message>
        <source>Go to the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>Einen Schritt vor</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The step of the delete that is shown</source>
        <translation>Der gezeigte Schritt der Löschung</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>What happens in this step</source>
        <translation>Was in diesem Schritt geschieht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Steps a second (Ctrl+F7 slower, Ctrl+F8 faster)</source>
        <translation>Schritte je Sekunde (Strg+F7 langsamer, Strg+F8 schneller)</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>Play it to see row by row what happens, and why.</source>
        <translation>Spielen Sie ab, um Zeile für Zeile zu sehen, was geschieht und warum.</translation>
    </message>
    <message>
        <source>Play it to see what happens to the rows that are listed, and why; more are affected.</source>
        <translation>Spielen Sie ab, um zu sehen, was mit den aufgelisteten Zeilen geschieht und warum; betroffen sind mehr.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SvgTidy</name>
    <message>
        <source>Writing the picture</source>
        <translation>Bild wird geschrieben</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuell</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>Schatten</translation>
    </message>
    <message numerus="yes">
        <source>+ %n partitions</source>
        <translation>
            <numerusform>+ %n Partition</numerusform>
            <numerusform>+ %n Partitionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>+ 1 partition</source>
        <translation>+ 1 Partition</translation>
    </message>
</context>
<context>
    <name>TableDetails</name>
    <message>
        <source>primary key (%1) → (%2)</source>
        <translation>Primärschlüssel (%1) → (%2)</translation>
    </message>
    <message>
        <source>index %1 added</source>
        <translation>Index %1 neu</translation>
    </message>
    <message>
        <source>index %1 removed</source>
        <translation>Index %1 weg</translation>
    </message>
    <message>
        <source>CHECK (%1) added</source>
        <translation>CHECK (%1) neu</translation>
    </message>
    <message>
        <source>CHECK (%1) removed</source>
        <translation>CHECK (%1) weg</translation>
    </message>
    <message>
        <source>trigger %1 added</source>
        <translation>Trigger %1 neu</translation>
    </message>
    <message>
        <source>trigger %1 removed</source>
        <translation>Trigger %1 weg</translation>
    </message>
    <message>
        <source>storage engine %1 → %2</source>
        <translation>Speicher-Engine %1 → %2</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>ein Ausdruck</translation>
    </message>
    <message>
        <source>of some rows</source>
        <translation>mancher Zeilen</translation>
    </message>
    <message>
        <source>column %1 added</source>
        <translation>Spalte %1 neu</translation>
    </message>
    <message>
        <source>column %1 removed</source>
        <translation>Spalte %1 weg</translation>
    </message>
    <message>
        <source>column %1 takes no NULL any more</source>
        <translation>Spalte %1 nimmt kein NULL mehr</translation>
    </message>
    <message>
        <source>column %1 takes NULL now</source>
        <translation>Spalte %1 nimmt jetzt NULL</translation>
    </message>
    <message>
        <source>column %1: type %2 → %3</source>
        <translation>Spalte %1: Typ %2 → %3</translation>
    </message>
    <message>
        <source>column %1: default %2 → %3</source>
        <translation>Spalte %1: Vorgabe %2 → %3</translation>
    </message>
    <message>
        <source>column %1: collation %2 → %3</source>
        <translation>Spalte %1: Sortierfolge %2 → %3</translation>
    </message>
    <message>
        <source>column %1 is computed in another way</source>
        <translation>Spalte %1 wird anders berechnet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>TableFinder</name>
    <message>
        <source>“%1” could be several tables; name one of: %2.</source>
        <translation>„%1“ kann mehrere Tabellen meinen; nennen Sie eine von: %2.</translation>
    </message>
    <message>
        <source>There is no table “%1”; did you mean %2?</source>
        <translation>Es gibt keine Tabelle „%1“; meinen Sie %2?</translation>
    </message>
    <message>
        <source>There is no table “%1”; “schema” lists the tables.</source>
        <translation>Es gibt keine Tabelle „%1“; „schema“ listet die Tabellen.</translation>
    </message>
</context>
<context>
    <name>TableMoves</name>
    <message>
        <source>moving %1</source>
        <translation>(Verschieben von %1)</translation>
    </message>
</context>
<context>
    <name>TablePaths</name>
    <message>
        <source>Wa&amp;ys to another table…</source>
        <translation>Wege zu e&amp;iner anderen Tabelle …</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>A table, by some letters of its name</source>
        <translation>Eine Tabelle, nach einigen Buchstaben ihres Namens</translation>
    </message>
    <message>
        <source>Show the ways on which a delete in the selected table comes to another one, and what connects them</source>
        <translation>Die Wege zeigen, auf denen eine Löschung in der gewählten Tabelle zu einer anderen gelangt, und was sie verbindet</translation>
    </message>
</context>
<context>
    <name>TargetFile</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>UndoScript</name>
    <message>
        <source>Row %1 of %2 cannot be found again by its key, so no undo script is written.</source>
        <translation>Zeile %1 von %2 lässt sich nicht an ihrem Schlüssel wiederfinden, darum wird kein Skript zum Rückgängigmachen geschrieben.</translation>
    </message>
    <message>
        <source>These triggers run with the script and may change more: %1.</source>
        <translation>Diese Trigger laufen mit dem Skript und ändern vielleicht mehr: %1.</translation>
    </message>
    <message>
        <source>It holds the rows as they were when this was written, and puts nothing back that triggers did.</source>
        <translation>Es enthält die Zeilen, wie sie beim Schreiben waren, und nimmt nicht zurück, was Trigger getan haben.</translation>
    </message>
</context>
<context>
    <name>UnindexedKey</name>
    <message>
        <source>No index helps to find rows of %1 by %2: %3 reads the whole table for every parent row. This would help: %4</source>
        <translation>Kein Index hilft, Zeilen von %1 über %2 zu finden: %3 liest für jede Elternzeile die ganze Tabelle. Dies würde helfen: %4</translation>
    </message>
    <message>
        <source>No index can help to find rows of %1 by %2, whose type is not that of the parent: %3 reads the whole table for every parent row.</source>
        <translation>Kein Index kann helfen, Zeilen von %1 über %2 zu finden, deren Typ nicht der der Eltern ist: %3 liest für jede Elternzeile die ganze Tabelle.</translation>
    </message>
</context>
<context>
    <name>UrlReader</name>
    <message>
        <source>The URL names no file; write sqlite:///file.db or a file&apos;s path.</source>
        <translation>Die URL nennt keine Datei; schreiben Sie sqlite:///datei.db oder den Pfad einer Datei.</translation>
    </message>
    <message>
        <source>A SQLite URL has three slashes before a relative path and four before an absolute one: sqlite:///file.db, sqlite:////folder/file.db.</source>
        <translation>Eine SQLite-URL hat drei Schrägstriche vor einem relativen Pfad und vier vor einem absoluten: sqlite:///datei.db, sqlite:////ordner/datei.db.</translation>
    </message>
    <message>
        <source>The URL cannot be read; write %1://user@host:port/database and percent-encode special characters in its parts.</source>
        <translation>Die URL lässt sich nicht lesen; schreiben Sie %1://user@host:port/datenbank, und kodieren Sie Sonderzeichen in ihren Teilen mit Prozent.</translation>
    </message>
    <message>
        <source>A URL has two slashes behind the colon: write %1://…</source>
        <translation>Eine URL hat zwei Schrägstriche nach dem Doppelpunkt: schreiben Sie %1://…</translation>
    </message>
    <message>
        <source>“%1://” is not a database that can be opened; write sqlite:///file.db, postgresql://user@host/database, mysql://user@host/database or odbc:///?dsn=name.</source>
        <translation>„%1://“ ist keine Datenbank, die sich öffnen lässt; schreiben Sie sqlite:///datei.db, postgresql://user@host/datenbank, mysql://user@host/datenbank oder odbc:///?dsn=name.</translation>
    </message>
</context>
<context>
    <name>ValueRule</name>
    <message>
        <source>%1 refers to %2</source>
        <translation>%1 verweist auf %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Once keys outgrow the child&apos;s type, no child can refer to them.</source>
        <translation>Sobald Schlüssel über den Typ des Kindes hinauswachsen, kann kein Kind auf sie verweisen.</translation>
    </message>
    <message>
        <source>Give the child&apos;s column the type of the parent&apos;s.</source>
        <translation>Geben Sie der Spalte des Kindes den Typ der Elternspalte.</translation>
    </message>
    <message>
        <source>%1 converts values to compare them: an index may be of no use, and a value may count as a child and still not be found by the action.</source>
        <translation>%1 wandelt Werte um, um sie zu vergleichen: Ein Index kann nutzlos sein, und ein Wert kann als Kind zählen und von der Aktion doch nicht gefunden werden.</translation>
    </message>
    <message>
        <source>Give both columns the same type.</source>
        <translation>Geben Sie beiden Spalten denselben Typ.</translation>
    </message>
    <message>
        <source>%1 has the collation %2, and %3 has %4</source>
        <translation>%1 hat die Kollation %2, und %3 hat %4</translation>
    </message>
    <message>
        <source>%1, with other collations.</source>
        <translation>%1, mit anderen Kollationen.</translation>
    </message>
    <message>
        <source>Texts that are equal to the parent may differ to the child: rows are found as children that a query by the child&apos;s own collation does not show, and an index of the child may be of no use.</source>
        <translation>Texte, die für die Elternspalte gleich sind, können sich für die Kindspalte unterscheiden: Als Kinder werden Zeilen gefunden, die eine Abfrage mit der Kollation des Kindes nicht zeigt, und ein Index des Kindes kann nutzlos sein.</translation>
    </message>
    <message>
        <source>Give both columns the same collation.</source>
        <translation>Geben Sie beiden Spalten dieselbe Kollation.</translation>
    </message>
</context>
<context>
    <name>VerdictBanner</name>
    <message>
        <source>What the delete does</source>
        <translation>Was die Löschung bewirkt</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Verify</source>
        <translation>Am echten DELETE prüfen</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Run this DELETE on a private copy of %1?</source>
        <translation>Dieses DELETE auf einer eigenen Kopie von %1 ausführen?</translation>
    </message>
    <message>
        <source>%1

The file itself is only read. The copy is made in the folder for temporary files, and removed afterwards.</source>
        <translation>%1

Die Datei selbst wird nur gelesen. Die Kopie entsteht im Ordner für temporäre Dateien und wird danach entfernt.</translation>
    </message>
    <message>
        <source>Really run this DELETE on %1, and roll it back?</source>
        <translation>Dieses DELETE auf %1 wirklich ausführen und zurückrollen?</translation>
    </message>
    <message>
        <source>%1

It runs in a transaction that is always rolled back. Until then its rows are locked for others; it waits at most %2 s for a lock, and no statement runs longer than %3 s. What no rollback undoes, such as numbers taken from a sequence by a trigger, moves on.</source>
        <translation>%1

Es läuft in einer Transaktion, die immer zurückgerollt wird. Bis dahin sind seine Zeilen für andere gesperrt; es wartet höchstens %2 s auf eine Sperre, und keine Anweisung läuft länger als %3 s. Was kein Zurückrollen aufhebt, etwa Nummern, die ein Trigger einer Sequenz entnimmt, schreitet fort.</translation>
    </message>
    <message>
        <source>&amp;Run and roll back</source>
        <translation>&amp;Ausführen und zurückrollen</translation>
    </message>
    <message>
        <source>&amp;Run on the copy</source>
        <translation>&amp;Auf der Kopie ausführen</translation>
    </message>
</context>
<context>
    <name>VerificationText</name>
    <message>
        <source>The prediction differs from what %1 really does.</source>
        <translation>Die Vorhersage weicht von dem ab, was %1 wirklich tut.</translation>
    </message>
    <message>
        <source>The prediction agrees with %1: it really refuses the delete, and says “%2”.</source>
        <translation>Die Vorhersage stimmt mit %1 überein: Die Löschung wird wirklich verweigert, mit den Worten „%2“.</translation>
    </message>
    <message>
        <source>The prediction agrees with %1 in every row and cell (really deleted: %2; changed: %3).</source>
        <translation>Die Vorhersage stimmt mit %1 in jeder Zeile und Zelle überein (wirklich gelöscht: %2; geändert: %3).</translation>
    </message>
    <message>
        <source>That is a mistake of Cascade Explorer&apos;s: please report it with all of this text. It holds values of your data; look through it before you pass it on.</source>
        <translation>Das ist ein Fehler von Cascade Explorer: Bitte melden Sie ihn mit diesem ganzen Text. Er enthält Werte aus Ihren Daten; sehen Sie ihn durch, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Anmerkungen:</translation>
    </message>
    <message>
        <source>Statement: %1</source>
        <translation>Anweisung: %1</translation>
    </message>
    <message>
        <source>Foreign keys: enforced</source>
        <translation>Fremdschlüssel: durchgesetzt</translation>
    </message>
    <message>
        <source>Foreign keys: NOT enforced</source>
        <translation>Fremdschlüssel: NICHT durchgesetzt</translation>
    </message>
    <message>
        <source>%1: %2 deleted (predicted %3), %4 changed (predicted %5)</source>
        <translation>%1: %2 gelöscht (vorhergesagt %3), %4 geändert (vorhergesagt %5)</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Vorhergesagt: %1</translation>
    </message>
    <message>
        <source>Really:    %1</source>
        <translation>Wirklich:     %1</translation>
    </message>
    <message>
        <source>Rows that differ, %1 of %2:</source>
        <translation>Zeilen, die abweichen, %1 von %2:</translation>
    </message>
    <message>
        <source>    predicted: %1</source>
        <translation>    vorhergesagt: %1</translation>
    </message>
    <message>
        <source>    really:    %1</source>
        <translation>    wirklich:     %1</translation>
    </message>
    <message>
        <source>    before:    %1</source>
        <translation>    vorher:       %1</translation>
    </message>
    <message>
        <source>Tables:</source>
        <translation>Tabellen:</translation>
    </message>
    <message>
        <source>goes through</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>verweigert: %1</translation>
    </message>
    <message>
        <source>The DELETE ran on a private copy, which is gone again.</source>
        <translation>Das DELETE lief auf einer eigenen Kopie, die wieder entfernt ist.</translation>
    </message>
    <message>
        <source>The DELETE ran on the server, in a transaction that was rolled back.</source>
        <translation>Das DELETE lief auf dem Server, in einer Transaktion, die zurückgerollt wurde.</translation>
    </message>
    <message>
        <source>Rows compared one by one: %1; cells compared of those that changed: %2.</source>
        <translation>Einzeln verglichene Zeilen: %1; verglichene Zellen der geänderten: %2.</translation>
    </message>
    <message>
        <source>The prediction differs from what %1 really does; triggers or rules that ran with the delete may be the reason.</source>
        <translation>Die Vorhersage weicht von dem ab, was %1 wirklich tut; Trigger oder Regeln, die mit dem Löschen liefen, können der Grund sein.</translation>
    </message>
    <message>
        <source>What triggers and rules do is not predicted. Where they cannot be the reason, please report it with all of this text. It holds values of your data; look through it before you pass it on.</source>
        <translation>Was Trigger und Regeln tun, wird nicht vorhergesagt. Wo sie nicht der Grund sein können, melden Sie es bitte mit diesem ganzen Text. Er enthält Werte Ihrer Daten; sehen Sie ihn durch, bevor Sie ihn weitergeben.</translation>
    </message>
</context>
<context>
    <name>Verifier</name>
    <message>
        <source>&amp;Verify…</source>
        <translation>Am &amp;echten DELETE prüfen …</translation>
    </message>
    <message>
        <source>Run the real DELETE where it can be undone, and compare it with the prediction</source>
        <translation>Das echte DELETE ausführen, wo es sich rückgängig machen lässt, und mit der Vorhersage vergleichen</translation>
    </message>
    <message>
        <source>%1 is marked as production, where no DELETE is ever run; verify on a copy, or on a server for tests.</source>
        <translation>%1 ist als Produktion gekennzeichnet, wo nie ein DELETE ausgeführt wird; überprüfen Sie auf einer Kopie oder auf einem Testserver.</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Triggers or rules ran with the delete: rows may differ because of them, and tables that only they write to are not compared.</source>
        <translation>Trigger oder Regeln liefen mit der Löschung: Zeilen können ihretwegen abweichen, und Tabellen, in die nur sie schreiben, werden nicht verglichen.</translation>
    </message>
    <message>
        <source>SET DEFAULT gave values that differ each time; rows may differ because of them.</source>
        <translation>SET DEFAULT ergab Werte, die jedes Mal andere sind; Zeilen können ihretwegen abweichen.</translation>
    </message>
    <message>
        <source>Another session may have changed rows between the prediction and the delete; run it again to see whether the difference stays.</source>
        <translation>Eine andere Sitzung kann zwischen Vorhersage und Löschung Zeilen geändert haben; wiederholen Sie es, um zu sehen, ob die Abweichung bleibt.</translation>
    </message>
    <message>
        <source>The server does not speak English, so its message was not compared.</source>
        <translation>Der Server spricht nicht Englisch, darum wurde seine Meldung nicht verglichen.</translation>
    </message>
    <message>
        <source>The transaction was rolled back. What no rollback undoes, such as numbers taken from a sequence, may have moved on.</source>
        <translation>Die Transaktion wurde zurückgerollt. Was kein Zurückrollen aufhebt, etwa Nummern aus einer Sequenz, kann fortgeschritten sein.</translation>
    </message>
    <message>
        <source>This delete affects %1 rows, and at most %2 are compared one by one; choose fewer rows.</source>
        <translation>Diese Löschung betrifft %1 Zeilen, und höchstens %2 werden einzeln verglichen; wählen Sie weniger Zeilen.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>Run the DELETE on the server, in a transaction that is rolled back; without it, a server is only asked to predict.</source>
        <translation>Das DELETE auf dem Server ausführen, in einer Transaktion, die zurückgerollt wird; ohne diese Option wird auf Servern nur vorhergesagt.</translation>
    </message>
    <message>
        <source>How long to wait for a lock on a server.</source>
        <translation>Wie lange auf einem Server auf eine Sperre gewartet wird.</translation>
    </message>
    <message>
        <source>How long one statement may run on a server.</source>
        <translation>Wie lange eine Anweisung auf einem Server laufen darf.</translation>
    </message>
    <message>
        <source>A column whose values are hidden, or *.COLUMN for any table; repeatable.</source>
        <translation>Eine Spalte, deren Werte verdeckt werden, oder *.SPALTE für jede Tabelle; mehrfach möglich.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>--%1 takes seconds from 1 to %2, not “%3”.</source>
        <translation>--%1 nimmt Sekunden von 1 bis %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>%1 is marked as production, where no DELETE is ever run; verify on a copy, or on a server for tests.</source>
        <translation>%1 ist als Produktion gekennzeichnet, wo nie ein DELETE ausgeführt wird; überprüfen Sie auf einer Kopie oder auf einem Testserver.</translation>
    </message>
    <message>
        <source>This would really run “%1” on %2, in a transaction that is rolled back; add --on-server where that may be done.</source>
        <translation>Das würde auf %2 wirklich „%1“ ausführen, in einer Transaktion, die zurückgerollt wird; fügen Sie --on-server hinzu, wo das geschehen darf.</translation>
    </message>
    <message>
        <source>Runs the real DELETE where it can be undone, compares it row by row with the prediction, and undoes it: SQLite on a private copy, servers in a transaction that is always rolled back. Exit code 0: they agree; 4: they differ.</source>
        <translation>Führt das echte DELETE aus, wo es sich rückgängig machen lässt, vergleicht es Zeile für Zeile mit der Vorhersage und nimmt es zurück: SQLite auf einer eigenen Kopie, Server in einer Transaktion, die immer zurückgerollt wird. Exit-Code 0: Sie stimmen überein; 4: Sie weichen ab.</translation>
    </message>
    <message>
        <source>“%1” has no rows to delete: it is a snapshot, or a script that was read into one. Name the database itself.</source>
        <translation>„%1“ hat keine Zeilen zum Löschen: Es ist eine Momentaufnahme oder ein Skript, das zu einer wurde. Nennen Sie die Datenbank selbst.</translation>
    </message>
</context>
<context>
    <name>ViewFile</name>
    <message>
        <source>“%1” keeps the views of this database, but cannot be read; it is ignored.</source>
        <translation>„%1“ enthält die Ansichten dieser Datenbank, lässt sich aber nicht lesen; die Datei wird übergangen.</translation>
    </message>
    <message>
        <source>A saved view in “%1” cannot be read; it is ignored.</source>
        <translation>Eine gespeicherte Ansicht in „%1“ lässt sich nicht lesen; sie wird übergangen.</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give the chosen view another name (F2)</source>
        <translation>Der gewählten Ansicht einen anderen Namen geben (F2)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen view (Del); the database stays as it is</source>
        <translation>Die gewählte Ansicht löschen (Entf); die Datenbank bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>WarningWriter</name>
    <message>
        <source>The condition matches no row of %1.</source>
        <translation>Die Bedingung passt auf keine Zeile von %1.</translation>
    </message>
    <message>
        <source>Triggers on %1 will run as well, and what they do is not predicted: %2.</source>
        <translation>Auch Trigger auf %1 laufen, und was sie tun, wird nicht vorhergesagt: %2.</translation>
    </message>
    <message>
        <source>1 row of %1 keeps referring to a deleted row of %2 (%3).</source>
        <translation>1 Zeile von %1 verweist weiter auf eine gelöschte Zeile von %2 (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of %1 keep referring to deleted rows of %2 (%3).</source>
        <translation>
            <numerusform>%Ln Zeile von %1 verweist weiter auf gelöschte Zeilen von %2 (%3).</numerusform>
            <numerusform>%Ln Zeilen von %1 verweisen weiter auf gelöschte Zeilen von %2 (%3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayChooser</name>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>%1, sent to the database</source>
        <translation>%1, an die Datenbank gesandt</translation>
    </message>
    <message>
        <source>SQLAlchemy: %1</source>
        <translation>SQLAlchemy: %1</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Gelöscht durch</translation>
    </message>
    <message>
        <source>Whether the database alone decides, or SQLAlchemy sends statements of its own first</source>
        <translation>Ob die Datenbank allein entscheidet oder SQLAlchemy zuvor eigene Anweisungen sendet</translation>
    </message>
    <message>
        <source>Choose the mappers of your SQLAlchemy models, as export_mappers.py writes them</source>
        <translation>Die Mapper Ihrer SQLAlchemy-Modelle wählen, wie export_mappers.py sie schreibt</translation>
    </message>
    <message>
        <source>Deleted b&amp;y</source>
        <translation>Gelöscht d&amp;urch</translation>
    </message>
    <message>
        <source>&amp;Models: %1</source>
        <translation>&amp;Modelle: %1</translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die zurückgenommene Änderung noch einmal machen</translation>
    </message>
    <message>
        <source>Show migration…</source>
        <translation>Migration zeigen …</translation>
    </message>
    <message>
        <source>Show the SQL that makes these changes real</source>
        <translation>Das SQL zeigen, das diese Änderungen wahr macht</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the changes to a file</source>
        <translation>Die Änderungen in einer Datei speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show the database as it is</source>
        <translation>Die Datenbank zeigen, wie sie ist</translation>
    </message>
    <message>
        <source>What if: 1 change, not in the database</source>
        <translation>Was wäre, wenn: 1 Änderung, nicht in der Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>What if: %n changes, not in the database</source>
        <translation>
            <numerusform>Was wäre, wenn: %n Änderung, nicht in der Datenbank</numerusform>
            <numerusform>Was wäre, wenn: %n Änderungen, nicht in der Datenbank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfController</name>
    <message>
        <source>Change a foreign &amp;key…</source>
        <translation>&amp;Fremdschlüssel ändern …</translation>
    </message>
    <message>
        <source>What if: assume that a foreign key were different, without touching the database</source>
        <translation>Was wäre, wenn: annehmen, ein Fremdschlüssel wäre anders, ohne die Datenbank anzurühren</translation>
    </message>
    <message>
        <source>&amp;Add a foreign key…</source>
        <translation>Fremdschlüssel &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>What if: assume one more foreign key</source>
        <translation>Was wäre, wenn: noch einen Fremdschlüssel annehmen</translation>
    </message>
    <message>
        <source>&amp;Undo the change</source>
        <translation>Änderung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last assumed change back</source>
        <translation>Die letzte angenommene Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo the change</source>
        <translation>Änderung &amp;wiederholen</translation>
    </message>
    <message>
        <source>Assume again what was taken back</source>
        <translation>Das Zurückgenommene wieder annehmen</translation>
    </message>
    <message>
        <source>Open c&amp;hanges…</source>
        <translation>Änderungen &amp;öffnen …</translation>
    </message>
    <message>
        <source>Assume the changes of a file</source>
        <translation>Die Änderungen einer Datei annehmen</translation>
    </message>
    <message>
        <source>&amp;Save changes…</source>
        <translation>Änderungen &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the assumed changes to a file</source>
        <translation>Die angenommenen Änderungen in einer Datei speichern</translation>
    </message>
    <message>
        <source>Show &amp;migration…</source>
        <translation>&amp;Migration zeigen …</translation>
    </message>
    <message>
        <source>Show the SQL that makes the assumed changes real</source>
        <translation>Das SQL zeigen, das die angenommenen Änderungen wahr macht</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Show the database as it is</source>
        <translation>Die Datenbank zeigen, wie sie ist</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Was wäre, wenn</translation>
    </message>
    <message>
        <source>What if %1</source>
        <translation>Was wäre, wenn %1</translation>
    </message>
    <message>
        <source>ON &amp;DELETE</source>
        <translation>ON &amp;DELETE</translation>
    </message>
    <message>
        <source>ON &amp;UPDATE</source>
        <translation>ON &amp;UPDATE</translation>
    </message>
    <message>
        <source>De&amp;ferrable</source>
        <translation>Au&amp;fschiebbar</translation>
    </message>
    <message>
        <source>&amp;Enforce</source>
        <translation>Durch&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Without this key</source>
        <translation>&amp;Ohne diesen Schlüssel</translation>
    </message>
    <message>
        <source>Open changes</source>
        <translation>Änderungen öffnen</translation>
    </message>
    <message>
        <source>Changes (*.json);;All files (*)</source>
        <translation>Änderungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Save migration</source>
        <translation>Migration speichern</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved to “%1”.</source>
        <translation>In „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>WhatIfOptions</name>
    <message>
        <source>Changes of foreign keys to assume, from a file that the window has saved.</source>
        <translation>Anzunehmende Änderungen von Fremdschlüsseln, aus einer Datei, die das Fenster gespeichert hat.</translation>
    </message>
    <message>
        <source>A change to assume, such as “fk_invoice_customer ON DELETE SET NULL”, “DROP KEY fk_x”, “ADD KEY invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE”, “fk_x DEFERRABLE INITIALLY DEFERRED”, “ENFORCE KEY fk_x” or “FOREIGN KEYS ON”; once for each change.</source>
        <translation>Eine anzunehmende Änderung, etwa „fk_invoice_customer ON DELETE SET NULL“, „DROP KEY fk_x“, „ADD KEY invoice(customer_id) REFERENCES customer(id) ON DELETE CASCADE“, „fk_x DEFERRABLE INITIALLY DEFERRED“, „ENFORCE KEY fk_x“ oder „FOREIGN KEYS ON“; einmal für jede Änderung.</translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message>
        <source>WHAT IF: not the database as it is, but what it would be with</source>
        <translation>WAS WÄRE, WENN: nicht die Datenbank, wie sie ist, sondern wie sie wäre mit</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open, test and change the saved connections to servers</source>
        <translation>Die gespeicherten Verbindungen zu Servern öffnen, testen und ändern</translation>
    </message>
    <message>
        <source>Read the schema and the rows again</source>
        <translation>Das Schema und die Zeilen noch einmal lesen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close the database or the lesson, and go back to the first page</source>
        <translation>Die Datenbank oder die Lektion schließen und zur ersten Seite zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the tables to a file: a picture, a web page, DOT, Mermaid, DBML or JSON</source>
        <translation>Die Tabellen in eine Datei schreiben: als Bild, Webseite, DOT, Mermaid, DBML oder JSON</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print the graph on one page</source>
        <translation>Den Graphen auf eine Seite drucken</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find tables and columns in the graph</source>
        <translation>Tabellen und Spalten im Graphen suchen</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>Go to a table, column, key, command or connection by some letters of its name</source>
        <translation>Zu einer Tabelle, einer Spalte, einem Schlüssel, Befehl oder einer Verbindung gehen, mit einigen Buchstaben des Namens</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy a picture of the graph, to paste it elsewhere</source>
        <translation>Ein Bild des Graphen kopieren, um es anderswo einzufügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is running, or close the find bar</source>
        <translation>Anhalten, was läuft, oder die Suchleiste schließen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the graph larger</source>
        <translation>Den Graphen größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the graph smaller</source>
        <translation>Den Graphen kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit graph</source>
        <translation>Graph ein&amp;passen</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>Den ganzen Graphen zeigen</translation>
    </message>
    <message>
        <source>Go to &amp;tables</source>
        <translation>Zu den &amp;Tabellen</translation>
    </message>
    <message>
        <source>Move the keyboard to the tree of tables</source>
        <translation>Die Tastatur zum Baum der Tabellen bewegen</translation>
    </message>
    <message>
        <source>Go to &amp;graph</source>
        <translation>&amp;Zum Graphen</translation>
    </message>
    <message>
        <source>Move the keyboard to the graph</source>
        <translation>Die Tastatur zum Graphen bewegen</translation>
    </message>
    <message>
        <source>Go to &amp;delete</source>
        <translation>Zum &amp;Löschen</translation>
    </message>
    <message>
        <source>Move the keyboard to the rows to delete</source>
        <translation>Die Tastatur zu den Zeilen bewegen, die gelöscht werden</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play the delete step by step, or pause</source>
        <translation>Die Löschung Schritt für Schritt abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>Play the next row of the delete</source>
        <translation>Die nächste Zeile der Löschung spielen</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Take the last row of the delete back</source>
        <translation>Die letzte Zeile der Löschung zurücknehmen</translation>
    </message>
    <message>
        <source>Go to the &amp;start</source>
        <translation>Zum An&amp;fang</translation>
    </message>
    <message>
        <source>Before the delete</source>
        <translation>Vor der Löschung</translation>
    </message>
    <message>
        <source>Go to the &amp;end</source>
        <translation>Zum &amp;Ende</translation>
    </message>
    <message>
        <source>After the whole delete</source>
        <translation>Nach der ganzen Löschung</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Play more steps a second</source>
        <translation>Mehr Schritte je Sekunde spielen</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play fewer steps a second</source>
        <translation>Weniger Schritte je Sekunde spielen</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>Show what the keys do</source>
        <translation>Zeigen, was die Tasten tun</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>P&amp;rüfen</translation>
    </message>
    <message>
        <source>Go to &amp;result</source>
        <translation>Zum &amp;Ergebnis gehen</translation>
    </message>
    <message>
        <source>Move the keyboard to what the delete would do</source>
        <translation>Die Tastatur zu dem bewegen, was die Löschung bewirken würde</translation>
    </message>
    <message>
        <source>&amp;Filter rows</source>
        <translation>Zeilen &amp;filtern</translation>
    </message>
    <message>
        <source>Move the keyboard to the filter above the rows</source>
        <translation>Die Tastatur zum Filter über den Zeilen bewegen</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>&amp;Verbindungen …</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Open a SQLite database, a snapshot or a script</source>
        <translation>Eine SQLite-Datenbank, eine Momentaufnahme oder ein Skript öffnen</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>Ü&amp;ber…</translation>
    </message>
    <message>
        <source>Show the program&apos;s version, its licence and what it runs with</source>
        <translation>Zeigt die Version des Programms, seine Lizenz und womit es läuft</translation>
    </message>
    <message>
        <source>Reset pa&amp;nels</source>
        <translation>Bereiche zurück&amp;setzen</translation>
    </message>
    <message>
        <source>Put what stands beside the graph back to its first place and size</source>
        <translation>Was neben dem Graphen steht, wieder an seinen ersten Platz und in seine erste Größe bringen</translation>
    </message>
</context>
<context>
    <name>WindowDocks</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show or hide “%1” beside the graph</source>
        <translation>„%1“ neben dem Graphen zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>WindowStatus</name>
    <message>
        <source>%1, opened read-only</source>
        <translation>%1, schreibgeschützt geöffnet</translation>
    </message>
</context>
</TS>
