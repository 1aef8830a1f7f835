<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation>Diagnose kopiert</translation>
    </message>
    <message>
        <source>LLM Workbench {version}</source>
        <translation>LLM Workbench {version}</translation>
    </message>
    <message>
        <source>Language models on your own machine. Nothing you write leaves it. Licence: Apache-2.0.</source>
        <translation>Sprachmodelle auf dem eigenen Rechner. Nichts Geschriebenes verlässt ihn. Lizenz: Apache-2.0.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Versions, hardware, folders: what helps to understand a problem. Nothing from any chat.</source>
        <translation>Versionen, Hardware, Ordner: was hilft, ein Problem zu verstehen. Nichts aus Chats.</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>siehe die eigenen Dateien</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>The likeliest tokens behind the text</source>
        <translation>Die wahrscheinlichsten Token nach dem Text</translation>
    </message>
    <message>
        <source>Very unlikely to the model</source>
        <translation>Für das Modell sehr unwahrscheinlich</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>Wie weiter?</translation>
    </message>
    <message>
        <source>{before} to the model, {after} with these settings</source>
        <translation>{before} laut Modell, {after} mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>{before} to the model; these settings cut it ({sampler})</source>
        <translation>{before} laut Modell; diese Einstellungen streichen es ({sampler})</translation>
    </message>
    <message>
        <source>{token}: {before} to the model, {after} with the samplers</source>
        <translation>{token}: {before} laut Modell, {after} mit den Samplern</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes on from here with it, as a new branch</source>
        <translation>↑ ↓ wählen, Enter schreibt ab hier damit weiter, als neuer Zweig</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Only the first {count} characters are shown; Copy takes all of them.</source>
        <translation>Nur die ersten {count} Zeichen werden gezeigt; Kopieren nimmt alle.</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>In die Nachricht übernehmen</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} kB</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Likeliest next tokens</source>
        <translation>Wahrscheinlichste nächste Token</translation>
    </message>
    <message numerus="yes">
        <source>and %n more that may come</source>
        <translation><numerusform>und %n weiteres, das kommen kann</numerusform><numerusform>und %n weitere, die kommen können</numerusform></translation>
    </message>
    <message>
        <source>{token}: {before} to the model, {after} with the samplers</source>
        <translation>{token}: {before} laut Modell, {after} mit den Samplern</translation>
    </message>
</context>
<context>
    <name>BiasRow</name>
    <message>
        <source>Bias of {token}</source>
        <translation>Bias von {token}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Never write {token}</source>
        <translation>{token} nie schreiben</translation>
    </message>
    <message>
        <source>No bias for {token}</source>
        <translation>Kein Bias für {token}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>on another branch</source>
        <translation>auf einem anderen Zweig</translation>
    </message>
    <message>
        <source>on the branch that is shown</source>
        <translation>auf dem gezeigten Zweig</translation>
    </message>
    <message>
        <source>version {number} of {count}</source>
        <translation>Version {number} von {count}</translation>
    </message>
</context>
<context>
    <name>BranchesDialog</name>
    <message numerus="yes">
        <source>%n branches</source>
        <translation><numerusform>%n Zweig</numerusform><numerusform>%n Zweige</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n Nachricht</numerusform><numerusform>%n Nachrichten</numerusform></translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation>1 Zweig</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation>Zweige dieses Chats</translation>
    </message>
    <message>
        <source>Messages of all branches</source>
        <translation>Nachrichten aller Zweige</translation>
    </message>
    <message>
        <source>Only where the chat forks</source>
        <translation>Nur Verzweigungen</translation>
    </message>
    <message>
        <source>Scroll the branches</source>
        <translation>Zweige rollen</translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation>Diesen Zweig zeigen</translation>
    </message>
</context>
<context>
    <name>CardMaker</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>{role}, message {number} of {count}</source>
        <translation>{role}, Nachricht {number} von {count}</translation>
    </message>
</context>
<context>
    <name>ChatCentre</name>
    <message>
        <source>Branches of this chat</source>
        <translation>Zweige dieses Chats</translation>
    </message>
    <message>
        <source>Hide the settings of this chat</source>
        <translation>Einstellungen dieses Chats ausblenden</translation>
    </message>
    <message>
        <source>Show the settings of this chat</source>
        <translation>Einstellungen dieses Chats zeigen</translation>
    </message>
    <message>
        <source>What can be done with this chat</source>
        <translation>Aktionen für diesen Chat</translation>
    </message>
</context>
<context>
    <name>ChatChanges</name>
    <message numerus="yes">
        <source>%n chats archived</source>
        <translation><numerusform>%n Chat archiviert</numerusform><numerusform>%n Chats archiviert</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats are back</source>
        <translation><numerusform>%n Chat ist wieder da</numerusform><numerusform>%n Chats sind wieder da</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats deleted</source>
        <translation><numerusform>%n Chat gelöscht</numerusform><numerusform>%n Chats gelöscht</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats moved</source>
        <translation><numerusform>%n Chat verschoben</numerusform><numerusform>%n Chats verschoben</numerusform></translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>Chat archiviert</translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation>Chat gelöscht</translation>
    </message>
    <message>
        <source>Chat is back in the list</source>
        <translation>Chat ist wieder in der Liste</translation>
    </message>
    <message>
        <source>Chat moved</source>
        <translation>Chat verschoben</translation>
    </message>
    <message>
        <source>Folder removed; its chats are still there</source>
        <translation>Ordner entfernt; seine Chats sind noch da</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
</context>
<context>
    <name>ChatCommands</name>
    <message>
        <source>Add a folder of models…</source>
        <translation>Ordner mit Modellen hinzufügen…</translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation>Zweige dieses Chats</translation>
    </message>
    <message>
        <source>Bring back the deleted message</source>
        <translation>Gelöschte Nachricht zurückholen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Eject the model</source>
        <translation>Modell auswerfen</translation>
    </message>
    <message>
        <source>Export this chat as PDF…</source>
        <translation>Diesen Chat als PDF exportieren…</translation>
    </message>
    <message>
        <source>Export this chat as a web page…</source>
        <translation>Diesen Chat als Webseite exportieren…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Load options…</source>
        <translation>Ladeoptionen…</translation>
    </message>
    <message>
        <source>Load the chosen model</source>
        <translation>Gewähltes Modell laden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message: {action}</source>
        <translation>Nachricht: {action}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Open a .gguf file…</source>
        <translation>.gguf-Datei öffnen…</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Version</translation>
    </message>
    <message>
        <source>Print this chat…</source>
        <translation>Diesen Chat drucken…</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Show or hide the settings of this chat</source>
        <translation>Einstellungen dieses Chats zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>There is no message with which this can be done now.</source>
        <translation>Es gibt keine Nachricht, mit der das jetzt ginge.</translation>
    </message>
    <message>
        <source>To the newest text</source>
        <translation>Zum neuesten Text</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titel des Chats</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Export this chat</source>
        <translation>Diesen Chat exportieren</translation>
    </message>
    <message>
        <source>Look at the printer.</source>
        <translation>Nach dem Drucker sehen.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>An {printer} gesendet</translation>
    </message>
    <message>
        <source>The chat could not be printed.</source>
        <translation>Der Chat konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>{seconds} s nachgedacht</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>ChatFiles</name>
    <message numerus="yes">
        <source>%n chats exported to {place}.</source>
        <translation><numerusform>%n Chat exportiert nach {place}.</numerusform><numerusform>%n Chats exportiert nach {place}.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats have no messages and were left out.</source>
        <translation><numerusform>%n Chat hat keine Nachrichten und wurde ausgelassen.</numerusform><numerusform>%n Chats haben keine Nachrichten und wurden ausgelassen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation><numerusform>%n Chat importiert.</numerusform><numerusform>%n Chats importiert.</numerusform></translation>
    </message>
    <message>
        <source>1 chat exported to {place}.</source>
        <translation>1 Chat exportiert nach {place}.</translation>
    </message>
    <message>
        <source>1 chat has no messages and was left out.</source>
        <translation>1 Chat hat keine Nachrichten und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>1 chat imported.</source>
        <translation>1 Chat importiert.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Chats (*.json *.jsonl *.md *.txt);;All files (*)</source>
        <translation>Chats (*.json *.jsonl *.md *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>JSON, with everything (*.json)</source>
        <translation>JSON, mit allem (*.json)</translation>
    </message>
    <message>
        <source>Markdown, a folder with a file each (*.md)</source>
        <translation>Markdown, ein Ordner mit je einer Datei (*.md)</translation>
    </message>
    <message>
        <source>Markdown, to read (*.md)</source>
        <translation>Markdown, zum Lesen (*.md)</translation>
    </message>
    <message>
        <source>ShareGPT, to train with (*.jsonl)</source>
        <translation>ShareGPT, zum Trainieren (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Archivierte Chats</translation>
    </message>
    <message>
        <source>Archived chats are kept here, out of the list.</source>
        <translation>Archivierte Chats liegen hier, außerhalb der Liste.</translation>
    </message>
    <message>
        <source>Ask something, and the chat appears here.</source>
        <translation>Eine Frage stellen, und der Chat erscheint hier.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders, archive, import, export</source>
        <translation>Ordner, Archiv, Import, Export</translation>
    </message>
    <message>
        <source>In messages</source>
        <translation>In Nachrichten</translation>
    </message>
    <message>
        <source>In titles</source>
        <translation>In Titeln</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New chat ({keys})</source>
        <translation>Neuer Chat ({keys})</translation>
    </message>
    <message>
        <source>No chat has all of these words.</source>
        <translation>Kein Chat enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Nichts archiviert</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Scroll the chats</source>
        <translation>Chats rollen</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>There is no chat to export yet.</source>
        <translation>Es gibt noch keinen Chat zum Exportieren.</translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation>Titel des Chats</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>ChatListCommands</name>
    <message>
        <source>Archive the chat, or put it back</source>
        <translation>Chat archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Chat list</source>
        <translation>Chatliste</translation>
    </message>
    <message>
        <source>Delete the chat</source>
        <translation>Chat löschen</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>Alle Chats exportieren…</translation>
    </message>
    <message>
        <source>Export the chat…</source>
        <translation>Chat exportieren…</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Chats importieren…</translation>
    </message>
    <message>
        <source>Move the chat to a folder…</source>
        <translation>Chat in einen Ordner verschieben…</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Pin or unpin the chat</source>
        <translation>Chat anheften oder lösen</translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation>Chat umbenennen</translation>
    </message>
    <message>
        <source>Show or leave the archived chats</source>
        <translation>Archivierte Chats zeigen oder verlassen</translation>
    </message>
    <message>
        <source>Suggest a title for the chat</source>
        <translation>Titel für den Chat vorschlagen</translation>
    </message>
    <message>
        <source>Take back what was done in the list</source>
        <translation>Letzte Aktion in der Liste zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ChatListMenus</name>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Archivierte Chats</translation>
    </message>
    <message>
        <source>Back into the list</source>
        <translation>Zurück in die Liste</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>Alle Chats exportieren…</translation>
    </message>
    <message>
        <source>Export its chats…</source>
        <translation>Seine Chats exportieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Chats importieren…</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Out of the folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Remove the folder, keep its chats</source>
        <translation>Ordner entfernen, Chats behalten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Suggest a title</source>
        <translation>Titel vorschlagen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>(Enter to send, Shift+Enter for a new line)</source>
        <translation>(Enter sendet, Umschalt+Enter beginnt eine neue Zeile)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Details kopiert</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>Älteste weglassen</translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation><numerusform>%n Chat</numerusform><numerusform>%n Chats</numerusform></translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation>1 Chat</translation>
    </message>
    <message>
        <source>Folder {name}, {count}, {state}</source>
        <translation>Ordner {name}, {count}, {state}</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>{title}, an answer is being written</source>
        <translation>{title}, eine Antwort wird geschrieben</translation>
    </message>
</context>
<context>
    <name>ChatTools</name>
    <message>
        <source>An answer is being written: stop it first.</source>
        <translation>Eine Antwort wird gerade geschrieben: erst anhalten.</translation>
    </message>
    <message>
        <source>Branches…</source>
        <translation>Zweige…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Als PDF exportieren…</translation>
    </message>
    <message>
        <source>Export as a web page…</source>
        <translation>Als Webseite exportieren…</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>This chat is empty: it has no branches yet.</source>
        <translation>Dieser Chat ist leer: Er hat noch keine Zweige.</translation>
    </message>
    <message>
        <source>This chat is empty: there is nothing to find in it.</source>
        <translation>Dieser Chat ist leer: Es gibt nichts zu finden.</translation>
    </message>
    <message>
        <source>This chat is empty: there is nothing to write.</source>
        <translation>Dieser Chat ist leer: Es gibt nichts zu schreiben.</translation>
    </message>
</context>
<context>
    <name>ChecksFold</name>
    <message>
        <source>Borne out</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Checked: {found}</source>
        <translation>Geprüft: {found}</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Opens {link}</source>
        <translation>Öffnet {link}</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>{count} borne out</source>
        <translation>{count} belegt</translation>
    </message>
    <message>
        <source>{count} doubtful</source>
        <translation>{count} zweifelhaft</translation>
    </message>
    <message>
        <source>{count} wrong</source>
        <translation>{count} falsch</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation><numerusform>%n Chat</numerusform><numerusform>%n Chats</numerusform></translation>
    </message>
    <message>
        <source>Archive these chats</source>
        <translation>Diese Chats archivieren</translation>
    </message>
    <message>
        <source>Choose none of them</source>
        <translation>Keinen davon auswählen</translation>
    </message>
    <message>
        <source>Delete these chats</source>
        <translation>Diese Chats löschen</translation>
    </message>
    <message>
        <source>Export these chats</source>
        <translation>Diese Chats exportieren</translation>
    </message>
    <message>
        <source>Put these chats back into the list</source>
        <translation>Diese Chats zurück in die Liste holen</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code, {language}</source>
        <translation>Code, {language}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Scroll what fits</source>
        <translation>Treffer rollen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Choose another, or take it away there first.</source>
        <translation>Ein anderes wählen oder es dort erst entfernen.</translation>
    </message>
    <message>
        <source>Its usual shortcut now belongs to “{title}”.</source>
        <translation>Das übliche Tastenkürzel gehört jetzt zu „{title}“.</translation>
    </message>
    <message>
        <source>Take it away there first.</source>
        <translation>Erst dort entfernen.</translation>
    </message>
    <message>
        <source>{keys} is not a shortcut.</source>
        <translation>{keys} ist kein Tastenkürzel.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{title}” already.</source>
        <translation>{keys} ist schon das Tastenkürzel von „{title}“.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>(Enter sends it when this answer is done)</source>
        <translation>(Enter sendet sie, wenn diese Antwort fertig ist)</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send when this answer is done</source>
        <translation>Senden, wenn diese Antwort fertig ist</translation>
    </message>
    <message>
        <source>Start the reply with…</source>
        <translation>Antwort beginnen mit…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{over} too many</source>
        <translation>{over} zu viel</translation>
    </message>
    <message>
        <source>{words}, which is more than the context has left: older messages would be left out.</source>
        <translation>{words}, mehr als im Kontext frei ist: Ältere Nachrichten würden weggelassen.</translation>
    </message>
</context>
<context>
    <name>ContextGauge</name>
    <message>
        <source>Average speed</source>
        <translation>Mittleres Tempo</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Context: {numbers}</source>
        <translation>Kontext: {numbers}</translation>
    </message>
    <message>
        <source>Filling up.</source>
        <translation>Er füllt sich.</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Load a model to see how much of its context a chat uses.</source>
        <translation>Ein Modell laden, um zu sehen, wie viel Kontext ein Chat braucht.</translation>
    </message>
    <message>
        <source>Nearly full: the next answers may not fit.</source>
        <translation>Fast voll: Die nächsten Antworten passen vielleicht nicht mehr.</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>This does not fit: the oldest messages would have to be left out.</source>
        <translation>Das passt nicht: Die ältesten Nachrichten müssten weggelassen werden.</translation>
    </message>
    <message>
        <source>This turn</source>
        <translation>Diese Runde</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>no model loaded</source>
        <translation>kein Modell geladen</translation>
    </message>
    <message>
        <source>{fresh} read + {cached} kept</source>
        <translation>{fresh} gelesen + {cached} behalten</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation>{speed} tok/s</translation>
    </message>
</context>
<context>
    <name>ContextTab</name>
    <message>
        <source>Blue ground: kept from before. Grey: read anew. Blue letters: special tokens.</source>
        <translation>Blauer Grund: von vorher behalten. Grau: neu gelesen. Blaue Schrift: Spezialtoken.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Load a model to see what it reads.</source>
        <translation>Ein Modell laden, um zu sehen, was es liest.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Say something to see what the model reads.</source>
        <translation>Etwas schreiben, um zu sehen, was das Modell liest.</translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation>Zuletzt gesendet</translation>
    </message>
    <message>
        <source>Sent next</source>
        <translation>Als Nächstes gesendet</translation>
    </message>
    <message>
        <source>The prompt, token by token</source>
        <translation>Der Prompt, Token für Token</translation>
    </message>
    <message>
        <source>Which prompt</source>
        <translation>Welcher Prompt</translation>
    </message>
    <message>
        <source>{count} tokens: {kept} kept, {read} read. The context holds {length}.</source>
        <translation>{count} Token: {kept} behalten, {read} gelesen. In den Kontext passen {length}.</translation>
    </message>
</context>
<context>
    <name>CornerPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Report copied. There is no text of any chat in it.</source>
        <translation>Bericht kopiert. Er enthält keinen Text aus Chats.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>The workbench crashed last time ({cause}).</source>
        <translation>Die Workbench ist beim letzten Mal abgestürzt ({cause}).</translation>
    </message>
    <message>
        <source>The workbench was ended from outside last time, or the power went.</source>
        <translation>Die Workbench wurde beim letzten Mal von außen beendet, oder der Strom fiel aus.</translation>
    </message>
    <message>
        <source>Your chats and settings are kept.</source>
        <translation>Chats und Einstellungen sind erhalten.</translation>
    </message>
    <message>
        <source>Your chats are kept; the answer that was being written ends where it was saved last.</source>
        <translation>Die Chats sind erhalten; die Antwort, die gerade entstand, endet da, wo sie zuletzt gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation>1–5 %</translation>
    </message>
    <message>
        <source>20–50 %</source>
        <translation>20–50 %</translation>
    </message>
    <message>
        <source>5–20 %</source>
        <translation>5–20 %</translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation>&lt; 0,1 %</translation>
    </message>
    <message>
        <source>Adaptive-p</source>
        <translation>Adaptive-p</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodierung</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Next token: the next place</source>
        <translation>Nächstes Token: nächste Stelle</translation>
    </message>
    <message>
        <source>Next token: the place before</source>
        <translation>Nächstes Token: vorige Stelle</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Show or hide the picture of the next token</source>
        <translation>Bild des nächsten Tokens zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the tokens of an answer</source>
        <translation>Token einer Antwort zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Temp. 0</source>
        <translation>Temp. 0</translation>
    </message>
    <message>
        <source>Tints by probability: {classes}</source>
        <translation>Farben nach Wahrscheinlichkeit: {classes}</translation>
    </message>
    <message>
        <source>Tokenizer: any text as tokens…</source>
        <translation>Tokenizer: beliebigen Text als Token zeigen…</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-nσ</source>
        <translation>Top-nσ</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Typical</translation>
    </message>
    <message>
        <source>XTC</source>
        <translation>XTC</translation>
    </message>
    <message>
        <source>over 50 %</source>
        <translation>über 50 %</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Another try</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End it; what was written stays (Esc)</source>
        <translation>Beenden; Geschriebenes bleibt (Esc)</translation>
    </message>
    <message>
        <source>Hide the settings of this notebook</source>
        <translation>Einstellungen dieses Notizbuchs ausblenden</translation>
    </message>
    <message>
        <source>How likely each token of the text is, and what else could have come</source>
        <translation>Wie wahrscheinlich jedes Token des Textes ist und was sonst hätte kommen können</translation>
    </message>
    <message>
        <source>Most tokens at once</source>
        <translation>Höchstens so viele Token auf einmal</translation>
    </message>
    <message>
        <source>Show the settings of this notebook</source>
        <translation>Einstellungen dieses Notizbuchs zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Take the last continuation back and write another (Ctrl+Shift+Enter)</source>
        <translation>Letzte Fortsetzung zurücknehmen und eine andere schreiben (Strg+Umschalt+Enter)</translation>
    </message>
    <message>
        <source>The model writes on at the cursor (Ctrl+Enter)</source>
        <translation>Das Modell schreibt an der Einfügemarke weiter (Strg+Enter)</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Write the beginning of anything: a story, a list, a letter.
Ctrl+Enter, and the model goes on where the cursor stands.</source>
        <translation>Den Anfang von irgendetwas schreiben: eine Geschichte, eine Liste, einen Brief.
Strg+Enter, und das Modell schreibt an der Einfügemarke weiter.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis zu</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>It is there more than once, in the same size:
{paths}</source>
        <translation>Mehrfach vorhanden, in derselben Größe:
{paths}</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Weights by type</source>
        <translation>Gewichte nach Typ</translation>
    </message>
    <message>
        <source>Weights, KV cache and buffers from strong to faint; the line marks what is free. The engine itself says so, without loading anything.</source>
        <translation>Gewichte, KV-Cache und Puffer, von kräftig nach blass; die Linie zeigt, was frei ist. Das sagt die Engine selbst, ohne etwas zu laden.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>DetailsHead</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>Auswerfen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load with options…</source>
        <translation>Mit Optionen laden…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>&lt;p&gt;At each place the model gives every token of its vocabulary a chance: the broad pale bars. The settings below turn them into what is really drawn from: the narrow full ones. Hatched tokens are cut by the sampler that is named.&lt;/p&gt;&lt;p&gt;Entropy says how open the choice is: 0 bits is no choice at all, 3 bits as open as one of eight equal doors.&lt;/p&gt;</source>
        <translation>&lt;p&gt;An jeder Stelle gibt das Modell jedem Token seines Vokabulars eine Wahrscheinlichkeit: die breiten blassen Balken. Die Einstellungen darunter machen daraus das, woraus wirklich gezogen wird: die schmalen kräftigen. Schraffierte Token streicht der genannte Sampler.&lt;/p&gt;&lt;p&gt;Die Entropie sagt, wie offen die Wahl ist: 0 Bit heißt keine Wahl, 3 Bit so offen wie eine von acht gleichen Türen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A place of the last answer, at first the one where the model was least certain.</source>
        <translation>Eine Stelle der letzten Antwort, zuerst die, an der sich das Modell am wenigsten sicher war.</translation>
    </message>
    <message>
        <source>Fold the picture away</source>
        <translation>Bild einklappen</translation>
    </message>
    <message>
        <source>Here you see what the model chooses from, word by word, while it writes.</source>
        <translation>Hier ist zu sehen, woraus das Modell wählt, Wort für Wort, während es schreibt.</translation>
    </message>
    <message>
        <source>How open the choice is</source>
        <translation>Wie offen die Wahl ist</translation>
    </message>
    <message>
        <source>Look at the last answer</source>
        <translation>Letzte Antwort ansehen</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Nächstes Token</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>entropy {before} → {after} bits</source>
        <translation>Entropie {before} → {after} Bit</translation>
    </message>
    <message>
        <source>{entropy}; Mirostat chooses by itself</source>
        <translation>{entropy}; Mirostat wählt selbst</translation>
    </message>
    <message>
        <source>{entropy}; adaptive-p chooses by itself</source>
        <translation>{entropy}; Adaptive-p wählt selbst</translation>
    </message>
    <message>
        <source>{kept} of {all} may come</source>
        <translation>{kept} von {all} möglich</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a model to load it, or texts to send them along</source>
        <translation>Ein Modell ablegen, um es zu laden, oder Texte, um sie mitzuschicken</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Do not edit</source>
        <translation>Nicht bearbeiten</translation>
    </message>
</context>
<context>
    <name>Enclosures</name>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
</context>
<context>
    <name>EngineTrouble</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Engine stopped: {cause} Loading again…</source>
        <translation>Engine gestoppt: {cause} Wird neu geladen…</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Loading again</source>
        <translation>Lädt neu</translation>
    </message>
    <message>
        <source>Making room for chats</source>
        <translation>Schafft Platz für Chats</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Liest die Datei</translation>
    </message>
    <message>
        <source>Stop and load again</source>
        <translation>Anhalten und neu laden</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Wärmt auf</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>{words} {percent} %</source>
        <translation>{words} {percent} %</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Load {model}</source>
        <translation>{model} laden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Use the preset {preset}</source>
        <translation>Preset {preset} verwenden</translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>Load the model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>One model is loaded at a time: drop a single .gguf file.</source>
        <translation>Es wird nur ein Modell auf einmal geladen: eine einzelne .gguf-Datei ablegen.</translation>
    </message>
    <message>
        <source>Send along with the message</source>
        <translation>Mit der Nachricht mitschicken</translation>
    </message>
    <message>
        <source>This is not a file on this machine: drop a .gguf file that lies here.</source>
        <translation>Das ist keine Datei auf diesem Rechner: eine .gguf-Datei ablegen, die hier liegt.</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>A link to {path}</source>
        <translation>Verknüpfung auf {path}</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>In {count} parts:</source>
        <translation>In {count} Teilen:</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Empty the search field</source>
        <translation>Suchfeld leeren</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>A wheel, or a folder with what is in one, can also be put here. It stays off until you switch it on.</source>
        <translation>Hier kann auch ein Wheel liegen, oder ein Ordner mit dessen Inhalt. Es bleibt aus, bis es eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder of plugins</source>
        <translation>Den Ordner der Plugins öffnen</translation>
    </message>
    <message>
        <source>The folder of plugins</source>
        <translation>Der Ordner der Plugins</translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>Add a folder of models…</source>
        <translation>Ordner mit Modellen hinzufügen…</translation>
    </message>
    <message>
        <source>Add the folder your .gguf files lie in. They stay where they are.</source>
        <translation>Den Ordner hinzufügen, in dem die .gguf-Dateien liegen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Look through the folders again</source>
        <translation>Ordner erneut durchsuchen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Open in the file manager</source>
        <translation>Im Dateimanager öffnen</translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation>Teilweise gelesen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Remove the chosen folder from the list</source>
        <translation>Gewählten Ordner aus der Liste nehmen</translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation>{count} Modelle</translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add the folder your .gguf files lie in; single files can be dropped on the window.</source>
        <translation>Den Ordner hinzufügen, in dem die .gguf-Dateien liegen; einzelne Dateien lassen sich auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Chats and saved states</source>
        <translation>Chats und gespeicherte Zustände</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>No models found yet</source>
        <translation>Noch keine Modelle gefunden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder: {title}</source>
        <translation>Ordner öffnen: {title}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Take {folder} off the list</source>
        <translation>{folder} aus der Liste nehmen</translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation>Was sich neu herstellen lässt.</translation>
    </message>
    <message>
        <source>What happened, without the text of any chat.</source>
        <translation>Was geschah, ohne Text aus Chats.</translation>
    </message>
    <message>
        <source>What the workbench writes</source>
        <translation>Was die Workbench schreibt</translation>
    </message>
    <message>
        <source>What you have chosen.</source>
        <translation>Was eingestellt wurde.</translation>
    </message>
    <message>
        <source>What you would miss.</source>
        <translation>Was fehlen würde.</translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation>{count} Modelle</translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>Here you see what the model chooses from, word by word, while it writes.</source>
        <translation>Hier ist zu sehen, woraus das Modell wählt, Wort für Wort, während es schreibt.</translation>
    </message>
    <message>
        <source>Load the model to see what it chose from in the last answer.</source>
        <translation>Das Modell laden, um zu sehen, woraus es bei der letzten Antwort wählte.</translation>
    </message>
    <message>
        <source>Reading the last answer once more…</source>
        <translation>Liest die letzte Antwort noch einmal…</translation>
    </message>
    <message>
        <source>Send a message to see what the model chooses from, or look back:</source>
        <translation>Eine Nachricht senden, um zu sehen, woraus das Modell wählt, oder zurückblicken:</translation>
    </message>
    <message>
        <source>The engine of this model does not tell what it chooses from.</source>
        <translation>Die Engine dieses Modells verrät nicht, woraus sie auswählt.</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Version</translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation>Version {number} von {count}</translation>
    </message>
</context>
<context>
    <name>GaugeCard</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Load options</source>
        <translation>Ladeoptionen</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>A file with what differs from the defaults, shortcuts included; no chats and no model names.</source>
        <translation>Eine Datei mit allem, was von den Standards abweicht, samt Tastenkürzeln; keine Chats und keine Modellnamen.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Every setting goes back to its default. Chats, models and shortcuts stay.</source>
        <translation>Jede Einstellung geht auf ihren Standard zurück. Chats, Modelle und Tastenkürzel bleiben.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Not exported: {why}.</source>
        <translation>Nicht exportiert: {why}.</translation>
    </message>
    <message>
        <source>Not imported: {why}.</source>
        <translation>Nicht importiert: {why}.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings to their defaults?</source>
        <translation>Alle Einstellungen auf ihre Standards zurücksetzen?</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Settings exported</source>
        <translation>Einstellungen exportiert</translation>
    </message>
    <message>
        <source>Settings imported.</source>
        <translation>Einstellungen importiert.</translation>
    </message>
    <message>
        <source>Take them to another machine</source>
        <translation>Auf einen anderen Rechner mitnehmen</translation>
    </message>
</context>
<context>
    <name>HardwareSection</name>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>Built for: {backends}</source>
        <translation>Gebaut für: {backends}</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Models run on the processor.</source>
        <translation>Modelle laufen auf dem Prozessor.</translation>
    </message>
    <message>
        <source>No GPU that llama.cpp could use</source>
        <translation>Keine GPU, die llama.cpp nutzen könnte</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht genutzt</translation>
    </message>
    <message>
        <source>The engine does not start</source>
        <translation>Die Engine startet nicht</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>What the workbench found here, and what it uses of it.</source>
        <translation>Was die Workbench hier gefunden hat und was sie davon nutzt.</translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation>{count} Kerne</translation>
    </message>
    <message>
        <source>{size} free now</source>
        <translation>{size} zurzeit frei</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
</context>
<context>
    <name>InspectorLink</name>
    <message>
        <source>An answer is being written. The options are kept, and count from the next load on.</source>
        <translation>Eine Antwort wird gerade geschrieben. Die Optionen sind gemerkt und gelten ab dem nächsten Laden.</translation>
    </message>
</context>
<context>
    <name>InstallCard</name>
    <message>
        <source> in place of {version}</source>
        <translation> anstelle von {version}</translation>
    </message>
    <message>
        <source>, from {host}</source>
        <translation>, von {host}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a wheel</source>
        <translation>Ein Wheel wählen</translation>
    </message>
    <message>
        <source>Choose a wheel…</source>
        <translation>Wheel wählen…</translation>
    </message>
    <message>
        <source>First you see what would be installed. Looking asks the package index; Privacy lists when.</source>
        <translation>Zuerst wird gezeigt, was installiert würde. Dazu wird der Paketindex gefragt; wann, steht unter Privatsphäre.</translation>
    </message>
    <message>
        <source>From a package index, or from a wheel on this machine</source>
        <translation>Aus einem Paketindex oder von einem Wheel auf diesem Rechner</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Installed.</source>
        <translation>Installiert.</translation>
    </message>
    <message>
        <source>Installing…</source>
        <translation>Wird installiert…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht installieren</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Looking what would be installed…</source>
        <translation>Es wird nachgesehen, was installiert würde…</translation>
    </message>
    <message>
        <source>Name of a package, or a .whl file</source>
        <translation>Name eines Pakets oder eine .whl-Datei</translation>
    </message>
    <message>
        <source>Package or wheel</source>
        <translation>Paket oder Wheel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>This would be installed, and runs with your rights:</source>
        <translation>Das würde installiert und läuft dann mit allen Rechten dieses Kontos:</translation>
    </message>
    <message>
        <source>Wheels (*.whl)</source>
        <translation>Wheels (*.whl)</translation>
    </message>
    <message>
        <source>{name} is installed already.</source>
        <translation>{name} ist schon installiert.</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>Everything above this line is left out: the model reads on from the next message.</source>
        <translation>Alles über dieser Linie bleibt weg: Das Modell liest ab der nächsten Nachricht.</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Noch keine Antwort.</translation>
    </message>
    <message>
        <source>This answer was interrupted. Continue goes on where it ends.</source>
        <translation>Diese Antwort wurde unterbrochen. „Fortsetzen“ schreibt weiter, wo sie endet.</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>context full</source>
        <translation>Kontext voll</translation>
    </message>
    <message>
        <source>end of turn</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>first token {seconds} s</source>
        <translation>erstes Token {seconds} s</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>longest answer reached</source>
        <translation>längste Antwort erreicht</translation>
    </message>
    <message>
        <source>stop string</source>
        <translation>Stopptext</translation>
    </message>
    <message>
        <source>stopped: {why}</source>
        <translation>Ende: {why}</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation>{speed} tok/s</translation>
    </message>
</context>
<context>
    <name>JobFormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>JobLogDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Log and details</source>
        <translation>Protokoll und Einzelheiten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum er scheiterte</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Log and details</source>
        <translation>Protokoll und Einzelheiten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>took {count} h</source>
        <translation>dauerte {count} Std.</translation>
    </message>
    <message>
        <source>took {count} min</source>
        <translation>dauerte {count} min</translation>
    </message>
    <message>
        <source>took {count} s</source>
        <translation>dauerte {count} s</translation>
    </message>
    <message>
        <source>{count} h left</source>
        <translation>noch {count} Std.</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>noch {count} min</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>noch {count} s</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>JobsChip</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Jobs: {what}</source>
        <translation>Jobs: {what}</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation>{count} Jobs</translation>
    </message>
    <message>
        <source>{title}  {percent} %</source>
        <translation>{title}  {percent} %</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Remove all that have ended from the list</source>
        <translation>Alle beendeten aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Scroll the jobs</source>
        <translation>Durch die Jobs rollen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Pale: the model’s own chances. Full: with these settings. Hatched: cut.</source>
        <translation>Blass: laut Modell. Kräftig: mit diesen Einstellungen. Schraffiert: gestrichen.</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>with these settings</source>
        <translation>eingestellt</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>Shortcut of {title}: {keys}</source>
        <translation>Tastenkürzel von {title}: {keys}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Only documents are opened from here. You can copy the address.</source>
        <translation>Von hier aus werden nur Dokumente geöffnet. Die Adresse lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened from here. You can copy it.</source>
        <translation>Von hier aus werden nur Web- und Mailadressen geöffnet. Kopieren geht.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>The program for this kind of file would open it.</source>
        <translation>Das Programm für diese Art von Datei würde sie öffnen.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This link cannot be opened</source>
        <translation>Dieser Link lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Your browser would open this page.</source>
        <translation>Der Browser würde diese Seite öffnen.</translation>
    </message>
    <message>
        <source>Your browser would open this page. The model may have made the address up.</source>
        <translation>Der Browser würde diese Seite öffnen. Das Modell kann die Adresse erfunden haben.</translation>
    </message>
    <message>
        <source>Your mail program would write to this address. The model may have made it up.</source>
        <translation>Das Mailprogramm würde an diese Adresse schreiben. Das Modell kann sie erfunden haben.</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Adapters and others</source>
        <translation>Adapter und anderes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By parameters</source>
        <translation>Nach Parametern</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>Nach Größe</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>No model fits what you are looking for.</source>
        <translation>Kein Modell passt zur Suche.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Reading {done} of {total} files</source>
        <translation>Liest {done} von {total} Dateien</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle durchsuchen</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>Alle Modelle zeigen</translation>
    </message>
    <message>
        <source>Show {count} hidden</source>
        <translation>{count} ausgeblendete zeigen</translation>
    </message>
    <message>
        <source>There more than once</source>
        <translation>Mehrfach vorhanden</translation>
    </message>
    <message>
        <source>{shown} of {all} models</source>
        <translation>{shown} von {all} Modellen</translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load options</source>
        <translation>Ladeoptionen</translation>
    </message>
    <message>
        <source>Load {name}</source>
        <translation>{name} laden</translation>
    </message>
    <message>
        <source>What is left on automatic is decided by what fits. Kept for this model.</source>
        <translation>Was auf automatisch steht, richtet sich danach, was passt. Wird für dieses Modell gemerkt.</translation>
    </message>
</context>
<context>
    <name>LoadForm</name>
    <message>
        <source>All layers on the CPU</source>
        <translation>Alle Schichten auf der CPU</translation>
    </message>
    <message>
        <source>Buffers {size}</source>
        <translation>Puffer {size}</translation>
    </message>
    <message>
        <source>KV cache {size}, keys and values</source>
        <translation>KV-Cache {size}, Schlüssel und Werte</translation>
    </message>
    <message>
        <source>{count} tokens: KV cache {size}, {each} a token</source>
        <translation>{count} Token: KV-Cache {size}, {each} je Token</translation>
    </message>
    <message>
        <source>{layers} of {all} layers: {size} on the GPU</source>
        <translation>{layers} von {all} Schichten: {size} auf der GPU</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading the prompt</source>
        <translation>Liest den Prompt</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert…</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{title}: counts from the next start on.</source>
        <translation>{title}: gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>Choose a model to see what it takes.</source>
        <translation>Ein Modell wählen, um zu sehen, was es braucht.</translation>
    </message>
    <message>
        <source>Does not fit: {size} too little</source>
        <translation>Passt nicht: {size} zu wenig</translation>
    </message>
    <message>
        <source>Fits: {size}</source>
        <translation>Passt: {size}</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation>Rechnet aus, was es braucht…</translation>
    </message>
    <message>
        <source>weights {weights} + KV cache {cache} + buffers {buffers}</source>
        <translation>Gewichte {weights} + KV-Cache {cache} + Puffer {buffers}</translation>
    </message>
    <message>
        <source>{need} of {free} free</source>
        <translation>{need} von {free} frei</translation>
    </message>
    <message>
        <source>{words} ({change})</source>
        <translation>{words} ({change})</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>An answer is being written: stop it first.</source>
        <translation>Eine Antwort wird gerade geschrieben: erst anhalten.</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Ab hier verzweigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Editing the answer. Sending it makes a new version; the old one stays.</source>
        <translation>Antwort wird bearbeitet. Senden macht daraus eine neue Version; die alte bleibt.</translation>
    </message>
    <message>
        <source>Editing your message. Sending it makes a new branch; the old one stays.</source>
        <translation>Nachricht wird bearbeitet. Senden macht daraus einen neuen Zweig; der alte bleibt.</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Message deleted, with %n that followed it</source>
        <translation><numerusform>Nachricht gelöscht, mit %n folgenden</numerusform><numerusform>Nachricht gelöscht, mit %n folgenden</numerusform></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Regenerate with</source>
        <translation>Neu erzeugen mit</translation>
    </message>
    <message>
        <source>Select text…</source>
        <translation>Text auswählen…</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistik…</translation>
    </message>
    <message>
        <source>There is no deleted message to bring back.</source>
        <translation>Keine gelöschte Nachricht zum Zurückholen.</translation>
    </message>
    <message>
        <source>There is nothing to answer here: no message of yours stands before it.</source>
        <translation>Hier gibt es nichts zu beantworten: Davor steht keine eigene Nachricht.</translation>
    </message>
    <message>
        <source>Your next message goes on from here. What followed stays as another branch.</source>
        <translation>Die nächste Nachricht schließt hier an. Was folgte, bleibt als anderer Zweig.</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy code {number}</source>
        <translation>Code {number} kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Do not wrap lines of code</source>
        <translation>Codezeilen nicht umbrechen</translation>
    </message>
    <message>
        <source>Hide thoughts</source>
        <translation>Gedanken ausblenden</translation>
    </message>
    <message>
        <source>Hide what was checked</source>
        <translation>Geprüftes ausblenden</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Version</translation>
    </message>
    <message>
        <source>Show thoughts</source>
        <translation>Gedanken zeigen</translation>
    </message>
    <message>
        <source>Show what was checked</source>
        <translation>Geprüftes zeigen</translation>
    </message>
    <message>
        <source>Show {name}…</source>
        <translation>{name} zeigen…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Wrap lines of code</source>
        <translation>Codezeilen umbrechen</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reading the prompt took</source>
        <translation>Prompt lesen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Statistics of this answer</source>
        <translation>Statistik dieser Antwort</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Writing took</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>all as the defaults are</source>
        <translation>alles nach Standard</translation>
    </message>
    <message>
        <source>of it thinking</source>
        <translation>davon Nachdenken</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation>{speed} tok/s</translation>
    </message>
    <message>
        <source>{tokens} in {seconds} s</source>
        <translation>{tokens} in {seconds} s</translation>
    </message>
    <message>
        <source>{tokens}, {reused} of them reused</source>
        <translation>{tokens}, {reused} davon wiederverwendet</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>MeterButton</name>
    <message>
        <source>Show the last minute</source>
        <translation>Letzte Minute zeigen</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>A GGUF file can be made of {name}.</source>
        <translation>Aus {name} lässt sich eine GGUF-Datei machen.</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
    <message>
        <source>Add models</source>
        <translation>Modelle hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete {name} for good?</source>
        <translation>{name} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>It is a link: the file it points to stays.</source>
        <translation>Es ist eine Verknüpfung: Die Datei, auf die sie zeigt, bleibt.</translation>
    </message>
    <message>
        <source>Models (*.gguf *.bin *.ggml);;All files (*)</source>
        <translation>Modelle (*.gguf *.bin *.ggml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>Pfad kopiert</translation>
    </message>
    <message>
        <source>The files go to the trash, where you can get them back.</source>
        <translation>Die Dateien kommen in den Papierkorb und lassen sich von dort zurückholen.</translation>
    </message>
    <message>
        <source>The starter model comes with the program and cannot be deleted.</source>
        <translation>Das Startmodell gehört zum Programm und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no trash on the disk it lies on.</source>
        <translation>Auf diesem Datenträger gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{count} files, {size} together, beginning with
{path}</source>
        <translation>{count} Dateien, zusammen {size}, beginnend mit
{path}</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>{name} is off the list; its file stays.</source>
        <translation>{name} ist nicht mehr in der Liste; die Datei bleibt.</translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation>{name} wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>Auswerfen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
</context>
<context>
    <name>ModelController</name>
    <message>
        <source>{name} is not there any more.</source>
        <translation>{name} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{name}, which answered in this chat, is not there any more. {other} answers from now on.</source>
        <translation>{name}, das in diesem Chat antwortete, ist nicht mehr da. Ab jetzt antwortet {other}.</translation>
    </message>
</context>
<context>
    <name>ModelDoor</name>
    <message>
        <source>Add a folder of models</source>
        <translation>Ordner mit Modellen hinzufügen</translation>
    </message>
    <message>
        <source>Models (*.gguf *.bin *.ggml);;All files (*)</source>
        <translation>Modelle (*.gguf *.bin *.ggml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a folder of models…</source>
        <translation>Ordner mit Modellen hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Eject {name}</source>
        <translation>{name} auswerfen</translation>
    </message>
    <message>
        <source>Enter loads a model, Shift+Enter asks how first.</source>
        <translation>Enter lädt ein Modell, Umschalt+Enter fragt erst, wie.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Knows this app and does small chores. No world knowledge.</source>
        <translation>Kennt diese App und erledigt Kleines. Kein Weltwissen.</translation>
    </message>
    <message>
        <source>Load options of {name}…</source>
        <translation>Ladeoptionen von {name}…</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Looking through your folders…</source>
        <translation>Durchsucht die Ordner…</translation>
    </message>
    <message>
        <source>May be slow</source>
        <translation>Eher langsam</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>More with {name}…</source>
        <translation>Mehr mit {name}…</translation>
    </message>
    <message>
        <source>Open a .gguf file…</source>
        <translation>.gguf-Datei öffnen…</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle durchsuchen</translation>
    </message>
    <message>
        <source>Takes about {need} of {free} that are free.</source>
        <translation>Braucht etwa {need} von {free}, die frei sind.</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Your own models appear here: open a .gguf file, or add the folder they lie in.</source>
        <translation>Eigene Modelle erscheinen hier: eine .gguf-Datei öffnen oder den Ordner hinzufügen, in dem sie liegen.</translation>
    </message>
    <message>
        <source>{ram}, {vram} on the GPU</source>
        <translation>{ram}, {vram} auf der GPU</translation>
    </message>
    <message>
        <source>{size} of memory free</source>
        <translation>{size} Speicher frei</translation>
    </message>
    <message>
        <source>{words}, once {name} is ejected</source>
        <translation>{words}, sobald {name} ausgeworfen ist</translation>
    </message>
</context>
<context>
    <name>ModelTab</name>
    <message>
        <source>Apply and reload</source>
        <translation>Anwenden und neu laden</translation>
    </message>
    <message>
        <source>As it likes</source>
        <translation>Nach Belieben</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Standards</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Template: of this chat alone</source>
        <translation>Vorlage: nur dieses Chats</translation>
    </message>
    <message>
        <source>Template: the model's own</source>
        <translation>Vorlage: die des Modells</translation>
    </message>
    <message>
        <source>Template: {name}, because the model has none</source>
        <translation>Vorlage: {name}, weil das Modell keine hat</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>View the chat template</source>
        <translation>Chat-Vorlage ansehen</translation>
    </message>
    <message>
        <source>View…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>{name} is not loaded.</source>
        <translation>{name} ist nicht geladen.</translation>
    </message>
    <message>
        <source>{name}: context {context} tokens, {layers} of {all} layers on the GPU.</source>
        <translation>{name}: Kontext {context} Token, {layers} von {all} Schichten auf der GPU.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Control vector</source>
        <translation>Steuervektor</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>Abgestürzt</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation>Embedding-Modell</translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation>Embedding-Größe</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Fits on the GPU, {context}</source>
        <translation>Passt auf die GPU, {context}</translation>
    </message>
    <message>
        <source>Fits with {some} of {all} layers on the GPU, {context}</source>
        <translation>Passt mit {some} von {all} Schichten auf der GPU, {context}</translation>
    </message>
    <message>
        <source>Fits, all layers on the CPU, {context}</source>
        <translation>Passt, alle Schichten auf der CPU, {context}</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Importance-Matrix</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>LoRA-Adapter</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Loading {percent} %</source>
        <translation>Lädt {percent} %</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Part of a split model</source>
        <translation>Teil eines geteilten Modells</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Recommended sampling</source>
        <translation>Empfohlenes Sampling</translation>
    </message>
    <message>
        <source>Reranking model</source>
        <translation>Reranking-Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Vision or sound part (mmproj)</source>
        <translation>Bild- oder Tonteil (mmproj)</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Vocabulary without weights</source>
        <translation>Vokabular ohne Gewichte</translation>
    </message>
    <message>
        <source>chat template found</source>
        <translation>Chat-Vorlage vorhanden</translation>
    </message>
    <message>
        <source>context {tokens}</source>
        <translation>Kontext {tokens}</translation>
    </message>
    <message>
        <source>licence: {name}</source>
        <translation>Lizenz: {name}</translation>
    </message>
    <message>
        <source>no chat template</source>
        <translation>keine Chat-Vorlage</translation>
    </message>
    <message>
        <source>the file does not say</source>
        <translation>die Datei sagt es nicht</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Byte</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{count}, {used} used for each token</source>
        <translation>{count}, davon {used} je Token</translation>
    </message>
    <message>
        <source>{heads} ({kv} for keys and values)</source>
        <translation>{heads} ({kv} für Schlüssel und Werte)</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add model files…</source>
        <translation>Modelldateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add models</source>
        <translation>Modelle hinzufügen</translation>
    </message>
    <message>
        <source>Choose one in the list, or add the folder your .gguf files lie in.</source>
        <translation>Eines in der Liste wählen oder den Ordner hinzufügen, in dem die .gguf-Dateien liegen.</translation>
    </message>
    <message numerus="yes">
        <source>Convert %n files to GGUF…</source>
        <translation><numerusform>%n Datei in GGUF umwandeln…</numerusform><numerusform>%n Dateien in GGUF umwandeln…</numerusform></translation>
    </message>
    <message>
        <source>Convert 1 file to GGUF…</source>
        <translation>1 Datei in GGUF umwandeln…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the selected model's path</source>
        <translation>Pfad des gewählten Modells kopieren</translation>
    </message>
    <message>
        <source>Delete the selected model's files…</source>
        <translation>Dateien des gewählten Modells löschen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Drop .gguf files or folders to add them</source>
        <translation>.gguf-Dateien oder Ordner ablegen, um sie hinzuzufügen</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>Auswerfen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load the selected model</source>
        <translation>Modell aus der Liste laden</translation>
    </message>
    <message>
        <source>Load the selected model with options…</source>
        <translation>Modell aus der Liste mit Optionen laden…</translation>
    </message>
    <message>
        <source>Load with options…</source>
        <translation>Mit Optionen laden…</translation>
    </message>
    <message>
        <source>Look through the folders again</source>
        <translation>Ordner erneut durchsuchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Kein Modell gewählt</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle durchsuchen</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Show the selected model in the file manager</source>
        <translation>Gewähltes Modell im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Take the selected model off the list</source>
        <translation>Gewähltes Modell aus der Liste nehmen</translation>
    </message>
    <message>
        <source>These are not files on this machine: drop files or folders that lie here.</source>
        <translation>Das sind keine Dateien auf diesem Rechner: Dateien oder Ordner ablegen, die hier liegen.</translation>
    </message>
</context>
<context>
    <name>NeedBar</name>
    <message>
        <source>weights {weights}, KV cache {cache}, buffers {buffers}, {free} free</source>
        <translation>Gewichte {weights}, KV-Cache {cache}, Puffer {buffers}, {free} frei</translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Ask again</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Loaded: this is what it takes.</source>
        <translation>Geladen: So viel braucht es.</translation>
    </message>
    <message>
        <source>Not worked out yet.</source>
        <translation>Noch nicht ausgerechnet.</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Ausrechnen</translation>
    </message>
    <message>
        <source>llama.cpp works out what it takes…</source>
        <translation>llama.cpp rechnet aus, was es braucht…</translation>
    </message>
    <message>
        <source>weights {weights}  +  KV cache {cache}  +  buffers {buffers}</source>
        <translation>Gewichte {weights}  +  KV-Cache {cache}  +  Puffer {buffers}</translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation>{count} Kerne</translation>
    </message>
    <message>
        <source>{need} of {free} free</source>
        <translation>{need} von {free} frei</translation>
    </message>
    <message>
        <source>{total} RAM ({free} free)</source>
        <translation>{total} RAM ({free} frei)</translation>
    </message>
    <message>
        <source>{total} VRAM ({free} free)</source>
        <translation>{total} VRAM ({free} frei)</translation>
    </message>
</context>
<context>
    <name>NewTextButton</name>
    <message>
        <source>New text below</source>
        <translation>Neuer Text unten</translation>
    </message>
</context>
<context>
    <name>NotebookCommands</name>
    <message>
        <source>Another try</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Continue the text</source>
        <translation>Text fortsetzen</translation>
    </message>
    <message>
        <source>New notebook</source>
        <translation>Neues Notizbuch</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>Show or hide the tokens of the text</source>
        <translation>Token des Textes zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
</context>
<context>
    <name>NotebookEditor</name>
    <message>
        <source>Scroll the text</source>
        <translation>Text rollen</translation>
    </message>
    <message>
        <source>Text of the notebook</source>
        <translation>Text des Notizbuchs</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Here you see what the model chooses from, word by word, while it writes.</source>
        <translation>Hier ist zu sehen, woraus das Modell wählt, Wort für Wort, während es schreibt.</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} gelöscht</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>{title}, slider</source>
        <translation>{title}, Schieberegler</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Alt with the arrow keys moves an entry, Space switches it.</source>
        <translation>Alt mit Pfeiltasten verschiebt einen Eintrag, die Leertaste schaltet ihn.</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PaletteDoor</name>
    <message>
        <source>Go to a chat</source>
        <translation>Zu einem Chat gehen</translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation>Kein solcher Chat.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Search commands, chats, models and presets</source>
        <translation>Befehle, Chats, Modelle und Presets suchen</translation>
    </message>
</context>
<context>
    <name>ParamPanel</name>
    <message>
        <source>Hide advanced</source>
        <translation>Erweiterte ausblenden</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Scroll the settings</source>
        <translation>Einstellungen rollen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show advanced</source>
        <translation>Erweiterte zeigen</translation>
    </message>
</context>
<context>
    <name>ParamRow</name>
    <message>
        <source>Reset {title}</source>
        <translation>{title} zurücksetzen</translation>
    </message>
    <message>
        <source>The engine of the loaded model does not have this.</source>
        <translation>Die Engine des geladenen Modells hat das nicht.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>PassageDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open the source…</source>
        <translation>Quelle öffnen…</translation>
    </message>
    <message>
        <source>Source {number}</source>
        <translation>Quelle {number}</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Die Textstelle</translation>
    </message>
</context>
<context>
    <name>PathEditor</name>
    <message>
        <source>Browse for {title}</source>
        <translation>{title} aussuchen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
</context>
<context>
    <name>PlainTokens</name>
    <message>
        <source>Token {place} of {all}: #{number}  “{text}”  bytes {bytes}</source>
        <translation>Token {place} von {all}: #{number}  „{text}“  Bytes {bytes}</translation>
    </message>
    <message>
        <source>{words}, a special token</source>
        <translation>{words}, ein Spezialtoken</translation>
    </message>
</context>
<context>
    <name>PluginActions</name>
    <message>
        <source>There is no message with which this can be done now.</source>
        <translation>Es gibt gerade keine Nachricht, mit der das ginge.</translation>
    </message>
</context>
<context>
    <name>PluginBlame</name>
    <message>
        <source>The plugin {title} held up the window for {seconds} seconds.</source>
        <translation>Das Plugin {title} hat das Fenster {seconds} Sekunden lang aufgehalten.</translation>
    </message>
</context>
<context>
    <name>PluginCard</name>
    <message>
        <source>Actions on messages: {names}</source>
        <translation>Aktionen für Nachrichten: {names}</translation>
    </message>
    <message>
        <source>Actions on models: {names}</source>
        <translation>Aktionen für Modelle: {names}</translation>
    </message>
    <message>
        <source>Benchmarks: {names}</source>
        <translation>Messungen: {names}</translation>
    </message>
    <message>
        <source>Checks of answers: {names}</source>
        <translation>Prüfungen von Antworten: {names}</translation>
    </message>
    <message>
        <source>Choices beside the message box: {names}</source>
        <translation>Auswahl neben dem Nachrichtenfeld: {names}</translation>
    </message>
    <message>
        <source>Commands: {names}</source>
        <translation>Befehle: {names}</translation>
    </message>
    <message>
        <source>Engines: {names}</source>
        <translation>Engines: {names}</translation>
    </message>
    <message>
        <source>Files it takes: {names}</source>
        <translation>Nimmt Dateien: {names}</translation>
    </message>
    <message>
        <source>Jobs: {names}</source>
        <translation>Jobs: {names}</translation>
    </message>
    <message>
        <source>Model formats: {names}</source>
        <translation>Modellformate: {names}</translation>
    </message>
    <message>
        <source>Pages: {names}</source>
        <translation>Seiten: {names}</translation>
    </message>
    <message>
        <source>Services: {names}</source>
        <translation>Dienste: {names}</translation>
    </message>
    <message>
        <source>Sources for answers: {names}</source>
        <translation>Quellen für Antworten: {names}</translation>
    </message>
    <message>
        <source>Tabs beside the chat: {names}</source>
        <translation>Reiter neben dem Chat: {names}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>came with the workbench</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>in {place}</source>
        <translation>in {place}</translation>
    </message>
    <message>
        <source>installed as {package}</source>
        <translation>installiert als {package}</translation>
    </message>
    <message>
        <source>loaded in {count} ms</source>
        <translation>in {count} ms geladen</translation>
    </message>
</context>
<context>
    <name>PluginChecks</name>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Nothing was found in this answer.</source>
        <translation>In dieser Antwort wurde nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>PluginChip</name>
    <message>
        <source>Choose none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Noch gibt es nichts zur Auswahl.</translation>
    </message>
    <message>
        <source>{chip}: {choice}</source>
        <translation>{chip}: {choice}</translation>
    </message>
    <message>
        <source>{chip}: {count} chosen</source>
        <translation>{chip}: {count} gewählt</translation>
    </message>
</context>
<context>
    <name>PluginCommands</name>
    <message>
        <source>Message: {action}</source>
        <translation>Nachricht: {action}</translation>
    </message>
</context>
<context>
    <name>PluginDrops</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation><numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform></translation>
    </message>
</context>
<context>
    <name>PluginHooks</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>PluginModels</name>
    <message>
        <source>Convert to GGUF… ({format})</source>
        <translation>In GGUF umwandeln… ({format})</translation>
    </message>
</context>
<context>
    <name>PluginsSection</name>
    <message>
        <source>Install a plugin</source>
        <translation>Ein Plugin installieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu suchen</translation>
    </message>
    <message>
        <source>Looks for plugins that were installed or removed in a terminal</source>
        <translation>Sucht Plugins, die in einem Terminal installiert oder entfernt wurden</translation>
    </message>
    <message>
        <source>No plugins</source>
        <translation>Keine Plugins</translation>
    </message>
    <message>
        <source>None came with this copy of the workbench, and none is installed.</source>
        <translation>Mit dieser Kopie der Workbench kam keines, und keines ist installiert.</translation>
    </message>
    <message>
        <source>Packages that bring pages, jobs, commands and more. They run with your rights, so take them only from people you trust.</source>
        <translation>Pakete, die Seiten, Jobs, Befehle und mehr mitbringen. Sie laufen mit allen Rechten dieses Kontos, also nur solche aus vertrauenswürdiger Hand nehmen.</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch on a plugin</source>
        <translation>Ein Plugin einschalten</translation>
    </message>
    <message>
        <source>Uninstall</source>
        <translation>Deinstallieren</translation>
    </message>
    <message>
        <source>Uninstall a plugin</source>
        <translation>Ein Plugin deinstallieren</translation>
    </message>
    <message>
        <source>Uninstall {title}? What it has saved stays.</source>
        <translation>{title} deinstallieren? Was es gespeichert hat, bleibt.</translation>
    </message>
    <message>
        <source>WORKBENCH_PLUGINS is set so that only these are on: {names}.</source>
        <translation>WORKBENCH_PLUGINS ist so gesetzt, dass nur diese an sind: {names}.</translation>
    </message>
    <message>
        <source>WORKBENCH_PLUGINS is set so that the workbench starts without plugins.</source>
        <translation>WORKBENCH_PLUGINS ist so gesetzt, dass die Workbench ohne Plugins startet.</translation>
    </message>
    <message>
        <source>{title} lies in {place}. It runs with your rights: it can read, change and send whatever you can. Switch it on if you trust the people who made it.</source>
        <translation>{title} liegt in {place}. Es läuft mit allen Rechten dieses Kontos: Es kann alles lesen, ändern und verschicken, was von hier aus geht. Nur einschalten, wenn die vertrauenswürdig sind, die es gemacht haben.</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Back to the preset</source>
        <translation>Zurück zum Preset</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Loads the model with its present load options</source>
        <translation>Lädt das Modell mit seinen jetzigen Ladeoptionen</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Presets</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name des Presets</translation>
    </message>
    <message>
        <source>Only for {model}</source>
        <translation>Nur für {model}</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>Preset “{name}” deleted</source>
        <translation>Preset „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Preset umbenennen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Preset speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>Preset speichern</translation>
    </message>
    <message>
        <source>one model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>{name}  (edited)</source>
        <translation>{name}  (geändert)</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Models run on this machine. The workbench connects to another one only when you ask for something that lies there; it sends no statistics, looks for no updates and reports no crashes.</source>
        <translation>Modelle laufen auf diesem Rechner. Mit einem anderen verbindet sich die Workbench nur, wenn etwas verlangt wird, das dort liegt; sie sendet keine Statistiken, sucht keine Updates und meldet keine Abstürze.</translation>
    </message>
    <message>
        <source>No connections were made</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Since this list was begun, the workbench has not talked to any other machine.</source>
        <translation>Seit diese Liste geführt wird, hat die Workbench mit keinem anderen Rechner gesprochen.</translation>
    </message>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation>{sent} gesendet, {received} empfangen</translation>
    </message>
    <message>
        <source>{why}  ·  {when}</source>
        <translation>{why}  ·  {when}</translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Messages that wait</source>
        <translation>Wartende Nachrichten</translation>
    </message>
</context>
<context>
    <name>QueuedRow</name>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Waiting: {words}</source>
        <translation>Wartet: {words}</translation>
    </message>
    <message>
        <source>{words} (with {names})</source>
        <translation>{words} (mit {names})</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ReplyStart</name>
    <message>
        <source>Let the model begin by itself</source>
        <translation>Das Modell selbst beginnen lassen</translation>
    </message>
    <message>
        <source>Reply starts with</source>
        <translation>Antwort beginnt mit</translation>
    </message>
    <message>
        <source>Start the reply with</source>
        <translation>Antwort beginnen mit</translation>
    </message>
    <message>
        <source>The first words of the answer</source>
        <translation>Die ersten Wörter der Antwort</translation>
    </message>
</context>
<context>
    <name>Resources</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>The first reading comes in a second.</source>
        <translation>Der erste Messwert kommt in einer Sekunde.</translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation>Die letzte Minute</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
</context>
<context>
    <name>SamplingTab</name>
    <message>
        <source>Explain each setting</source>
        <translation>Jede Einstellung erklären</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellung suchen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search field</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Default: {value}.</source>
        <translation>Standard: {value}.</translation>
    </message>
    <message>
        <source>Reset {title} to its default</source>
        <translation>{title} auf den Standard zurücksetzen</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>SettingsCommands</name>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen…</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>Zurück zum Preset</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Preset löschen</translation>
    </message>
    <message>
        <source>How full the context is</source>
        <translation>Wie voll der Kontext ist</translation>
    </message>
    <message>
        <source>Rename the preset…</source>
        <translation>Preset umbenennen…</translation>
    </message>
    <message>
        <source>Sampling settings</source>
        <translation>Sampling-Einstellungen</translation>
    </message>
    <message>
        <source>Save as a preset…</source>
        <translation>Als Preset speichern…</translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation>Preset speichern</translation>
    </message>
    <message>
        <source>Save the system prompt to the library…</source>
        <translation>Systemprompt in die Bibliothek speichern…</translation>
    </message>
    <message>
        <source>Search the sampling settings</source>
        <translation>Sampling-Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Send the waiting message now</source>
        <translation>Wartende Nachricht jetzt senden</translation>
    </message>
    <message>
        <source>Settings of a chat</source>
        <translation>Einstellungen eines Chats</translation>
    </message>
    <message>
        <source>Settings of the model</source>
        <translation>Einstellungen des Modells</translation>
    </message>
    <message>
        <source>Start the reply with…</source>
        <translation>Antwort beginnen mit…</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>Nachdenken ein oder aus</translation>
    </message>
    <message>
        <source>View the chat template…</source>
        <translation>Chat-Vorlage ansehen…</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>Was das Modell liest</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation>Keine Einstellung enthält „{words}“.</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Scroll the settings</source>
        <translation>Einstellungen rollen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Kept {share}</source>
        <translation>Bleibt {share}</translation>
    </message>
    <message>
        <source>What the samplers leave over</source>
        <translation>Was die Sampler übrig lassen</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New notebook</source>
        <translation>Neues Notizbuch</translation>
    </message>
    <message>
        <source>Notebooks</source>
        <translation>Notizbücher</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Scroll the notebooks</source>
        <translation>Notizbücher rollen</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Press it, then the keys; Backspace for none, Escape to leave it.</source>
        <translation>Anklicken, dann die Tasten drücken; Rücktaste für keins, Escape lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Reset the shortcut of {title}</source>
        <translation>Tastenkürzel von {title} zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>Press a shortcut to change it. Every command is in the palette too, under {keys}.</source>
        <translation>Ein Tastenkürzel anklicken, um es zu ändern. Jeder Befehl steht auch in der Palette, unter {keys}.</translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation>Alle Tastenkürzel zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Select text</source>
        <translation>Text auswählen</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Quelltext der Nachricht</translation>
    </message>
</context>
<context>
    <name>SourcesFold</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation><numerusform>%n Quelle</numerusform><numerusform>%n Quellen</numerusform></translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Bewertung {score}</translation>
    </message>
    <message>
        <source>Source {number}: {where}</source>
        <translation>Quelle {number}: {where}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU {layers}/{all} layers</source>
        <translation>GPU {layers}/{all} Schichten</translation>
    </message>
    <message>
        <source>In memory: {name}</source>
        <translation>Im Speicher: {name}</translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation>Kein Modell geladen</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation>Die Engine ist gestoppt</translation>
    </message>
    <message>
        <source>The last minute: {readings}</source>
        <translation>Die letzte Minute: {readings}</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <translation>{rate} tok/s</translation>
    </message>
</context>
<context>
    <name>SystemTab</name>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Filled in by itself: {names}</source>
        <translation>Von selbst ausgefüllt: {names}</translation>
    </message>
    <message>
        <source>For example: You are a patient teacher. Answer in short sentences.</source>
        <translation>Zum Beispiel: Du bist ein geduldiger Lehrer. Antworte in kurzen Sätzen.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>Name des Prompts</translation>
    </message>
    <message>
        <source>Plain completion</source>
        <translation>Reine Fortsetzung</translation>
    </message>
    <message>
        <source>Save to the library</source>
        <translation>In die Bibliothek speichern</translation>
    </message>
    <message>
        <source>Save to the library…</source>
        <translation>In die Bibliothek speichern…</translation>
    </message>
    <message>
        <source>Sends the bare text without a chat template, for base models and story writers.</source>
        <translation>Sendet den bloßen Text ohne Chat-Vorlage, für Basismodelle und Geschichtenschreiber.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>What the model is told before anything else. Kept with this chat.</source>
        <translation>Was dem Modell vor allem anderen gesagt wird. Gehört zu diesem Chat.</translation>
    </message>
    <message>
        <source>Word for {name}</source>
        <translation>Wort für {name}</translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation>{count} Token</translation>
    </message>
    <message>
        <source>“{name}” deleted from the library</source>
        <translation>„{name}“ aus der Bibliothek gelöscht</translation>
    </message>
    <message>
        <source>“{name}” is in the library</source>
        <translation>„{name}“ ist in der Bibliothek</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>Chat template of {name}</source>
        <translation>Chat-Vorlage von {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>How a conversation is written down for this model, in Jinja. It comes from the file.</source>
        <translation>Wie ein Gespräch für dieses Modell aufgeschrieben wird, in Jinja. Sie stammt aus der Datei.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>An example conversation</source>
        <translation>Ein Beispielgespräch</translation>
    </message>
    <message>
        <source>Back to the model's own</source>
        <translation>Zurück zur Vorlage des Modells</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>Chat-Vorlage</translation>
    </message>
    <message>
        <source>How a conversation is written down for the model, in Jinja. It runs in a sandbox: it can neither reach files nor run for long. A change counts from the next answer on.</source>
        <translation>Wie ein Gespräch für das Modell aufgeschrieben wird, in Jinja. Die Vorlage läuft abgeschirmt: Sie kann weder Dateien erreichen noch lange laufen. Eine Änderung gilt ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>Load the model to see what comes of it.</source>
        <translation>Das Modell laden, um zu sehen, was daraus wird.</translation>
    </message>
    <message>
        <source>Use in this chat</source>
        <translation>In diesem Chat verwenden</translation>
    </message>
</context>
<context>
    <name>TensorsCard</name>
    <message>
        <source>Bits per weight</source>
        <translation>Bit je Gewicht</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
</context>
<context>
    <name>ThinkingChip</name>
    <message>
        <source>As it likes</source>
        <translation>Nach Belieben</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>No thinking</source>
        <translation>Ohne Nachdenken</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Thinking: {effort}</source>
        <translation>Nachdenken: {effort}</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, from the next answer on</source>
        <translation>Ob das Modell vor dem Antworten nachdenkt, ab der nächsten Antwort</translation>
    </message>
    <message>
        <source>as it likes</source>
        <translation>nach Belieben</translation>
    </message>
    <message>
        <source>little</source>
        <translation>wenig</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>much</source>
        <translation>viel</translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach…</translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation>{seconds} s nachgedacht</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>No model is loaded. Load one, and it suggests a title.</source>
        <translation>Kein Modell geladen. Sobald eines geladen ist, schlägt es einen Titel vor.</translation>
    </message>
    <message>
        <source>No useful title came: the chat is named by its first words.</source>
        <translation>Es kam kein brauchbarer Titel: Der Chat heißt nach seinen ersten Wörtern.</translation>
    </message>
    <message>
        <source>The starter model is too small for titles: the chat is named by its first words.</source>
        <translation>Das Startmodell ist für Titel zu klein: Der Chat heißt nach seinen ersten Wörtern.</translation>
    </message>
</context>
<context>
    <name>TokenEditor</name>
    <message>
        <source>Scroll the tokens</source>
        <translation>Token rollen</translation>
    </message>
    <message>
        <source>Tokens of the text</source>
        <translation>Token des Textes</translation>
    </message>
</context>
<context>
    <name>TokenFace</name>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Each token, tinted by how likely it was to the model. Point at one, or press ← →, to see what else could have come.</source>
        <translation>Jedes Token, gefärbt nach seiner Wahrscheinlichkeit für das Modell. Auf eines zeigen oder ← → drücken, um zu sehen, was sonst hätte kommen können.</translation>
    </message>
    <message>
        <source>Reading the answer once more, to see how likely each token was…</source>
        <translation>Liest die Antwort noch einmal, um zu sehen, wie wahrscheinlich jedes Token war…</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Gelesene Token</translation>
    </message>
</context>
<context>
    <name>TokenMode</name>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>Reading the text: {share} %</source>
        <translation>Liest den Text: {share} %</translation>
    </message>
    <message>
        <source>token {number} of {all}</source>
        <translation>Token {number} von {all}</translation>
    </message>
    <message>
        <source>{count} tokens. Point at one, or press ← →.</source>
        <translation>{count} Token. Auf eines zeigen oder ← → drücken.</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes on from here with it, Ctrl+Z takes it back</source>
        <translation>↑ ↓ wählen, Enter schreibt ab hier damit weiter, Strg+Z nimmt es zurück</translation>
    </message>
</context>
<context>
    <name>TokenPicker</name>
    <message>
        <source>Choose one. ␣ is the space before a word.</source>
        <translation>Eines wählen. ␣ ist das Leerzeichen vor einem Wort.</translation>
    </message>
    <message>
        <source>Find a token</source>
        <translation>Token suchen</translation>
    </message>
    <message>
        <source>Load a model to find tokens, or #number</source>
        <translation>Ein Modell laden, um Token zu finden, oder #Nummer</translation>
    </message>
    <message>
        <source>Token {token}</source>
        <translation>Token {token}</translation>
    </message>
    <message>
        <source>Type a word to find its tokens</source>
        <translation>Ein Wort eingeben, um seine Token zu finden</translation>
    </message>
    <message>
        <source>{text}, token {token}</source>
        <translation>{text}, Token {token}</translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>Token {number} of {count}: #{token}, {kept}</source>
        <translation>Token {number} von {count}: #{token}, {kept}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
</context>
<context>
    <name>TokenViews</name>
    <message>
        <source>A new version from this token on; the old one stays.</source>
        <translation>Eine neue Version ab diesem Token; die alte bleibt.</translation>
    </message>
    <message>
        <source>Another model was chosen meanwhile: show the tokens again.</source>
        <translation>Inzwischen wurde ein anderes Modell gewählt: Token neu zeigen.</translation>
    </message>
    <message>
        <source>Show or hide the tokens</source>
        <translation>Token zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>There is no answer to look at yet.</source>
        <translation>Noch keine Antwort zum Ansehen.</translation>
    </message>
    <message>
        <source>There is nothing before this answer to branch from.</source>
        <translation>Vor dieser Antwort steht nichts, wovon sie abzweigen könnte.</translation>
    </message>
    <message>
        <source>Wait until the answer is written, then branch.</source>
        <translation>Warten, bis die Antwort geschrieben ist, dann abzweigen.</translation>
    </message>
    <message>
        <source>token {number} of {all}</source>
        <translation>Token {number} von {all}</translation>
    </message>
</context>
<context>
    <name>TokenizerDialog</name>
    <message>
        <source>A model does not read letters but tokens: pieces of words from a fixed list. Neighbours are tinted apart.</source>
        <translation>Ein Modell liest keine Buchstaben, sondern Token: Wortstücke aus einer festen Liste. Nachbarn haben verschiedene Farben.</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Nummern kopieren</translation>
    </message>
    <message>
        <source>Load a model: each has tokens of its own.</source>
        <translation>Ein Modell laden: Jedes hat eigene Token.</translation>
    </message>
    <message>
        <source>Point at a token, or move the cursor to it.</source>
        <translation>Auf ein Token zeigen oder die Einfügemarke dorthin bewegen.</translation>
    </message>
    <message>
        <source>Read special tokens such as &lt;|im_end|&gt; as what they stand for</source>
        <translation>Spezialtoken wie &lt;|im_end|&gt; als das lesen, wofür sie stehen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Type or paste any text</source>
        <translation>Beliebigen Text eingeben oder einfügen</translation>
    </message>
    <message>
        <source>{tokens} tokens · {letters} characters · {bytes} bytes · {model}</source>
        <translation>{tokens} Token · {letters} Zeichen · {bytes} Byte · {model}</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>[picture, not loaded: {about}]</source>
        <translation>[Bild, nicht geladen: {about}]</translation>
    </message>
    <message>
        <source>[picture, not shown]</source>
        <translation>[Bild, nicht gezeigt]</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Answer finished</source>
        <translation>Antwort fertig</translation>
    </message>
    <message>
        <source>Answer started</source>
        <translation>Antwort begonnen</translation>
    </message>
    <message>
        <source>Answer stopped</source>
        <translation>Antwort angehalten</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>Gespräch rollen</translation>
    </message>
</context>
<context>
    <name>TurnController</name>
    <message>
        <source>Looking in: {sources}</source>
        <translation>Suche in: {sources}</translation>
    </message>
    <message>
        <source>Reading prompt {done} / {total}</source>
        <translation>Liest Prompt {done} / {total}</translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation>Angehalten, bevor es losging.</translation>
    </message>
</context>
<context>
    <name>Unexpected</name>
    <message>
        <source>Something went wrong inside the window ({kind}). It is in the log; you can go on.</source>
        <translation>Im Fenster ging etwas schief ({kind}). Es steht im Protokoll; weitermachen ist möglich.</translation>
    </message>
</context>
<context>
    <name>WeighedText</name>
    <message>
        <source>The model is answering; the tokens come afterwards.</source>
        <translation>Das Modell antwortet gerade; die Token kommen danach.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Scroll the welcome</source>
        <translation>Willkommen rollen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What can you do?</source>
        <translation>What can you do?</translation>
    </message>
    <message>
        <source>What is a GGUF file?</source>
        <translation>What is a GGUF file?</translation>
    </message>
    <message>
        <source>What is temperature?</source>
        <translation>What is temperature?</translation>
    </message>
</context>
<context>
    <name>Welcoming</name>
    <message>
        <source>1 core</source>
        <translation>1 Kern</translation>
    </message>
    <message>
        <source>Found: {parts}. Drop a .gguf file anywhere to use a model of your own.</source>
        <translation>Gefunden: {parts}. Für ein eigenes Modell eine .gguf-Datei irgendwo ablegen.</translation>
    </message>
    <message>
        <source>It comes with the workbench and answers at once. Drop a .gguf file anywhere for one of your own.</source>
        <translation>Gehört zur Workbench und antwortet sofort, auf Englisch. Für ein eigenes eine .gguf-Datei irgendwo ablegen.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Sucht Modelle…</translation>
    </message>
    <message>
        <source>Models run on the processor.</source>
        <translation>Modelle laufen auf dem Prozessor.</translation>
    </message>
    <message>
        <source>Models that run on this machine. Everything is ready: just ask.</source>
        <translation>Modelle, die auf diesem Rechner laufen. Alles ist bereit: einfach fragen.</translation>
    </message>
    <message>
        <source>No account, no statistics, no connection that you did not ask for.</source>
        <translation>Kein Konto, keine Statistiken, keine ungefragte Verbindung.</translation>
    </message>
    <message>
        <source>No model is here yet: drop a .gguf file anywhere, or add the folder yours lie in.</source>
        <translation>Noch kein Modell da: eine .gguf-Datei irgendwo ablegen oder den Ordner hinzufügen, in dem welche liegen.</translation>
    </message>
    <message>
        <source>Nothing you write leaves this machine</source>
        <translation>Nichts Geschriebenes verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Talk to a model on this machine</source>
        <translation>Mit einem Modell auf diesem Rechner sprechen</translation>
    </message>
    <message>
        <source>Welcome to the workbench</source>
        <translation>Willkommen in der Workbench</translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation>{count} Kerne</translation>
    </message>
    <message>
        <source>{name} is here and loads when you ask something. Nothing you write leaves this machine.</source>
        <translation>{name} ist da und wird bei der ersten Frage geladen. Nichts Geschriebenes verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>{name} is ready. Nothing you write leaves this machine.</source>
        <translation>{name} ist bereit. Nichts Geschriebenes verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>{processor}, {cores}, {size} of memory</source>
        <translation>{processor}, {cores}, {size} Arbeitsspeicher</translation>
    </message>
    <message>
        <source>{size} GB of memory</source>
        <translation>{size} GB Arbeitsspeicher</translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>The text before</source>
        <translation>Der Text davor</translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Colours like the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Go to a chat</source>
        <translation>Zu einem Chat gehen</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Gehe zu {page}</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show or hide the graphs of the last minute</source>
        <translation>Kurven der letzten Minute zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>WindowJobs</name>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Interrupt and quit</source>
        <translation>Unterbrechen und beenden</translation>
    </message>
    <message>
        <source>Interrupt the jobs and quit?</source>
        <translation>Die Jobs unterbrechen und beenden?</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show or hide the jobs</source>
        <translation>Die Jobs zeigen oder verbergen</translation>
    </message>
    <message>
        <source>They are not done, and can be begun anew the next time.</source>
        <translation>Sie sind nicht fertig und können beim nächsten Mal von vorn begonnen werden.</translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>Add to: {title}</source>
        <translation>Hinzufügen zu: {title}</translation>
    </message>
    <message>
        <source>Type a text and press Enter; \n is a new line</source>
        <translation>Text eingeben und Enter drücken; \n ist eine neue Zeile</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>%n messages wait</source>
        <translation><numerusform>%n Nachricht wartet</numerusform><numerusform>%n Nachrichten warten</numerusform></translation>
    </message>
    <message>
        <source>1 message waits</source>
        <translation>1 Nachricht wartet</translation>
    </message>
    <message>
        <source>At most {count} files go with one message.</source>
        <translation>Zu einer Nachricht passen höchstens {count} Dateien.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation>Eingefügter Text {number}</translation>
    </message>
    <message>
        <source>Reading {done} / {total}</source>
        <translation>Liest {done} / {total}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>The first {count} tokens are beyond the context and not read</source>
        <translation>Die ersten {count} Token liegen außerhalb des Kontexts und werden nicht gelesen</translation>
    </message>
    <message>
        <source>The long text goes along as an attachment. {keys} pastes it into the message instead.</source>
        <translation>Der lange Text geht als Anhang mit. {keys} fügt ihn stattdessen in die Nachricht ein.</translation>
    </message>
    <message>
        <source>The message will not be sent</source>
        <translation>Die Nachricht wird nicht gesendet</translation>
    </message>
    <message>
        <source>Waiting for the model…</source>
        <translation>Wartet auf das Modell…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibt…</translation>
    </message>
</context>
<context>
    <name>_About</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Install what it lacks…</source>
        <translation>Fehlendes installieren…</translation>
    </message>
    <message>
        <source>Lacks a library</source>
        <translation>Bibliothek fehlt</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Uninstall {title}</source>
        <translation>{title} deinstallieren</translation>
    </message>
    <message>
        <source>Uninstall…</source>
        <translation>Deinstallieren…</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Wo es geschah</translation>
    </message>
    <message>
        <source>{title}: on</source>
        <translation>{title}: an</translation>
    </message>
</context>
<context>
    <name>_Command</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Long work of plugins shows here, while it runs and after it.</source>
        <translation>Hier erscheint, was Plugins länger beschäftigt: solange es läuft, und danach.</translation>
    </message>
</context>
<context>
    <name>_Failure</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Plugin settings</source>
        <translation>Plugin-Einstellungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Wo es geschah</translation>
    </message>
    <message>
        <source>{title} cannot be shown</source>
        <translation>{title} lässt sich nicht zeigen</translation>
    </message>
</context>
<context>
    <name>_TemplateCard</name>
    <message>
        <source>In the file, {count} characters</source>
        <translation>In der Datei, {count} Zeichen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>View the chat template</source>
        <translation>Chat-Vorlage ansehen</translation>
    </message>
    <message>
        <source>{count} more by name</source>
        <translation>{count} weitere mit Namen</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A context of {0} tokens is beyond what any model can use.</source>
        <translation>Ein Kontext von {0} Token ist mehr, als irgendein Modell nutzen kann.</translation>
    </message>
    <message>
        <source>A declaration names it.</source>
        <translation>Eine Deklaration nennt es.</translation>
    </message>
    <message>
        <source>A key of its header claims to be {0} bytes long.</source>
        <translation>Ein Schlüssel ihres Kopfs soll {0} Byte lang sein.</translation>
    </message>
    <message>
        <source>A message has the unknown role {0}.</source>
        <translation>Eine Nachricht hat die unbekannte Rolle {0}.</translation>
    </message>
    <message>
        <source>A notebook needs a name.</source>
        <translation>Ein Notizbuch braucht einen Namen.</translation>
    </message>
    <message>
        <source>A plugin cannot be called {0}.</source>
        <translation>Ein Plugin kann nicht {0} heißen.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Ein Preset braucht einen Namen.</translation>
    </message>
    <message>
        <source>A system prompt needs a name.</source>
        <translation>Ein System-Prompt braucht einen Namen.</translation>
    </message>
    <message>
        <source>A text of {0} tokens is longer than the {1} this model reads at once.</source>
        <translation>Ein Text von {0} Token ist länger als die {1}, die dieses Modell auf einmal liest.</translation>
    </message>
    <message>
        <source>A {0} value cache needs flash attention.</source>
        <translation>Ein V-Cache in {0} braucht Flash Attention.</translation>
    </message>
    <message>
        <source>Add it to the library as a folder, or choose a file in it.</source>
        <translation>Ihn der Bibliothek als Ordner hinzufügen oder eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>Add it to the library as a folder.</source>
        <translation>Ihn der Bibliothek als Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Add the user to the group render, then log out and in again:</source>
        <translation>Den Benutzer in die Gruppe render aufnehmen, dann ab- und wieder anmelden:</translation>
    </message>
    <message>
        <source>Allow writing there.</source>
        <translation>Das Schreiben dort erlauben.</translation>
    </message>
    <message>
        <source>Allow writing there; what is not saved yet is kept and saved then.</source>
        <translation>Das Schreiben dort erlauben; was noch nicht gesichert ist, bleibt erhalten und wird dann gesichert.</translation>
    </message>
    <message>
        <source>An answer could not be saved in {0}.</source>
        <translation>Eine Antwort konnte nicht in {0} gesichert werden.</translation>
    </message>
    <message>
        <source>Another program has kept it busy for a long time.</source>
        <translation>Ein anderes Programm benutzt sie schon lange.</translation>
    </message>
    <message>
        <source>Attach the files in it one by one.</source>
        <translation>Die Dateien darin einzeln anhängen.</translation>
    </message>
    <message>
        <source>Attach the part of it that matters.</source>
        <translation>Den Teil davon anhängen, auf den es ankommt.</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and memory left, then try again.</source>
        <translation>Prüfen, ob auf dem Datenträger und im Arbeitsspeicher noch Platz ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Choose a .gguf file.</source>
        <translation>Eine .gguf-Datei wählen.</translation>
    </message>
    <message>
        <source>Choose a chat model.</source>
        <translation>Ein Chat-Modell wählen.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf.</source>
        <translation>Eine Datei wählen, die auf .gguf endet.</translation>
    </message>
    <message>
        <source>Choose a file that was converted together with its tokenizer.</source>
        <translation>Eine Datei wählen, die zusammen mit ihrem Tokenizer umgewandelt wurde.</translation>
    </message>
    <message>
        <source>Choose a folder that has .gguf files in it.</source>
        <translation>Einen Ordner wählen, in dem .gguf-Dateien liegen.</translation>
    </message>
    <message>
        <source>Choose a shorter context, a smaller KV cache type, or fewer GPU layers.</source>
        <translation>Einen kürzeren Kontext, einen kleineren Typ des KV-Caches oder weniger Schichten auf der GPU wählen.</translation>
    </message>
    <message>
        <source>Choose a smaller model or a stronger quantization, or close other programs.</source>
        <translation>Ein kleineres Modell oder eine stärkere Quantisierung wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Choose a smaller quantization, fewer GPU layers, or close other programs.</source>
        <translation>Eine kleinere Quantisierung oder weniger Schichten auf der GPU wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Choose another main GPU, or none to use all of them.</source>
        <translation>Eine andere Haupt-GPU wählen, oder keine, um alle zu nutzen.</translation>
    </message>
    <message>
        <source>Choose another name, or another folder with --in.</source>
        <translation>Einen anderen Namen wählen, oder mit --in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Eine andere wählen.</translation>
    </message>
    <message>
        <source>Choose another place or make room.</source>
        <translation>Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another template in Model settings.</source>
        <translation>In den Einstellungen des Modells eine andere Vorlage wählen.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Ein anderes wählen.</translation>
    </message>
    <message>
        <source>Choose at most {0}.</source>
        <translation>Höchstens {0} wählen.</translation>
    </message>
    <message>
        <source>Choose from 1 to {0}.</source>
        <translation>1 bis {0} wählen.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Eines davon wählen: {0}.</translation>
    </message>
    <message>
        <source>Choose one that was exported from its settings.</source>
        <translation>Eine wählen, die aus den Einstellungen exportiert wurde.</translation>
    </message>
    <message>
        <source>Choose the folder it lies in.</source>
        <translation>Den Ordner wählen, in dem sie liegt.</translation>
    </message>
    <message>
        <source>Close it and start again.</source>
        <translation>Es schließen und neu starten.</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>Dieses Programm schließen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Close what uses it, or see whether you may change the folder it lies in.</source>
        <translation>Schließen, was sie benutzt, oder nachsehen, ob der Ordner, in dem sie liegt, geändert werden darf.</translation>
    </message>
    <message>
        <source>Convert it to GGUF.</source>
        <translation>In GGUF umwandeln.</translation>
    </message>
    <message>
        <source>Copy its text now: it is lost otherwise.</source>
        <translation>Ihren Text jetzt kopieren: sonst ist er verloren.</translation>
    </message>
    <message>
        <source>Copy the text you need and paste it.</source>
        <translation>Den Text, der gebraucht wird, kopieren und einfügen.</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>War {0} gemeint?</translation>
    </message>
    <message>
        <source>Do it there, or try again when that one has ended.</source>
        <translation>Es dort tun, oder noch einmal versuchen, wenn diese beendet ist.</translation>
    </message>
    <message>
        <source>Documents such as PDF come with the Documents page.</source>
        <translation>Dokumente wie PDF kommen mit der Seite Dokumente.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Noch einmal herunterladen oder kopieren.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another one.</source>
        <translation>Die Datei noch einmal herunterladen oder eine andere wählen.</translation>
    </message>
    <message>
        <source>Drop the oldest turns, or load the model with a longer context.</source>
        <translation>Älteste Runden weglassen oder das Modell mit einem längeren Kontext laden.</translation>
    </message>
    <message>
        <source>Drop the oldest turns, shorten the message, or load the model with a longer context.</source>
        <translation>Älteste Runden weglassen, die Nachricht kürzen oder das Modell mit einem längeren Kontext laden.</translation>
    </message>
    <message>
        <source>Eject another model first, or split the texts into shorter pieces.</source>
        <translation>Erst ein anderes Modell auswerfen oder die Texte in kürzere Stücke teilen.</translation>
    </message>
    <message>
        <source>Embedding was cancelled.</source>
        <translation>Das Einbetten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Export it again as UTF-8.</source>
        <translation>Noch einmal als UTF-8 exportieren.</translation>
    </message>
    <message>
        <source>Folders below {0} were not looked at: they lie too deep.</source>
        <translation>Ordner unter {0} wurden nicht durchsucht: sie liegen zu tief.</translation>
    </message>
    <message>
        <source>Get a newer file of the same model.</source>
        <translation>Eine neuere Datei desselben Modells holen.</translation>
    </message>
    <message>
        <source>Get the IQ4_NL file of the same model.</source>
        <translation>Die Datei desselben Modells in IQ4_NL holen.</translation>
    </message>
    <message>
        <source>Get the Q4_0 file of the same model.</source>
        <translation>Die Datei desselben Modells in Q4_0 holen.</translation>
    </message>
    <message>
        <source>Get the little-endian file of the same model.</source>
        <translation>Die Little-Endian-Datei desselben Modells holen.</translation>
    </message>
    <message>
        <source>Get the same model as a GGUF file, or install what still reads it: pip install "llm-workbench[legacy]".</source>
        <translation>Dasselbe Modell als GGUF-Datei besorgen oder installieren, was es noch liest: pip install "llm-workbench[legacy]".</translation>
    </message>
    <message>
        <source>Get the same model as a GGUF file.</source>
        <translation>Dasselbe Modell als GGUF-Datei holen.</translation>
    </message>
    <message>
        <source>Give one share for each GPU.</source>
        <translation>Für jede GPU einen Anteil angeben.</translation>
    </message>
    <message>
        <source>In a container, give it the GPUs (docker run --gpus all); else install the driver's libraries.</source>
        <translation>Einem Container die GPUs geben (docker run --gpus all); sonst die Bibliotheken des Treibers installieren.</translation>
    </message>
    <message>
        <source>Install Mesa's Vulkan drivers (Debian and Ubuntu: mesa-vulkan-drivers), or update the graphics driver.</source>
        <translation>Die Vulkan-Treiber von Mesa (Debian und Ubuntu: mesa-vulkan-drivers) installieren oder den Grafiktreiber aktualisieren.</translation>
    </message>
    <message>
        <source>Install NVIDIA's CUDA toolkit, then install llama.cpp again with:</source>
        <translation>NVIDIAs CUDA-Toolkit installieren, dann llama.cpp neu mit:</translation>
    </message>
    <message>
        <source>Install NVIDIA's driver (Ubuntu: sudo ubuntu-drivers install; elsewhere from nvidia.com) and restart.</source>
        <translation>Den Treiber von NVIDIA installieren (Ubuntu: sudo ubuntu-drivers install; sonst von nvidia.com) und neu starten.</translation>
    </message>
    <message>
        <source>Install NVIDIA's own driver (Ubuntu: sudo ubuntu-drivers install) and restart the computer.</source>
        <translation>NVIDIAs eigenen Treiber installieren (Ubuntu: sudo ubuntu-drivers install) und den Computer neu starten.</translation>
    </message>
    <message>
        <source>Install Vulkan's build files (Debian 13 and Ubuntu: libvulkan-dev glslc spirv-headers; Fedora: vulkan-devel glslc spirv-headers-devel; Windows: the Vulkan SDK), then install llama.cpp again with:</source>
        <translation>Installieren, was man zum Bauen mit Vulkan braucht (Debian 13 und Ubuntu: libvulkan-dev glslc spirv-headers; Fedora: vulkan-devel glslc spirv-headers-devel; Windows: das Vulkan-SDK), dann llama.cpp neu mit:</translation>
    </message>
    <message>
        <source>Install an engine and a workbench of the same version.</source>
        <translation>Engine und Workbench in derselben Version installieren.</translation>
    </message>
    <message>
        <source>Install it again, or name a model of your own.</source>
        <translation>Noch einmal installieren oder ein eigenes Modell nennen.</translation>
    </message>
    <message>
        <source>Install llama.cpp again with:</source>
        <translation>llama.cpp neu installieren mit:</translation>
    </message>
    <message>
        <source>Install the workbench into an environment of its own, as its README says.</source>
        <translation>Die Workbench in eine eigene Umgebung installieren, wie es in ihrer README steht.</translation>
    </message>
    <message>
        <source>Installing was cancelled.</source>
        <translation>Das Installieren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It can be a chat exported from here, ShareGPT lines, or Markdown with a heading for each turn.</source>
        <translation>Es kann ein hier exportierter Chat sein, ShareGPT-Zeilen oder Markdown mit einer Überschrift für jede Nachricht.</translation>
    </message>
    <message>
        <source>It can be cancelled.</source>
        <translation>Er kann abgebrochen werden.</translation>
    </message>
    <message>
        <source>It claims to have {0} keys.</source>
        <translation>Sie soll {0} Schlüssel haben.</translation>
    </message>
    <message>
        <source>It claims to have {0} tensors.</source>
        <translation>Sie soll {0} Tensoren haben.</translation>
    </message>
    <message>
        <source>It has more than {0} MB.</source>
        <translation>Es hat mehr als {0} MB.</translation>
    </message>
    <message>
        <source>It has no settings.</source>
        <translation>Es hat keine Einstellungen.</translation>
    </message>
    <message>
        <source>It has zero bytes.</source>
        <translation>Sie hat null Byte.</translation>
    </message>
    <message>
        <source>It has {0} bytes, more than {1}.</source>
        <translation>Es hat {0} Byte, mehr als {1}.</translation>
    </message>
    <message>
        <source>It has {0}, and at least {1} more are missing.</source>
        <translation>Sie hat {0}, und mindestens {1} mehr fehlen.</translation>
    </message>
    <message>
        <source>It has: none at all.</source>
        <translation>Es hat gar keine.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Es hat: {0}.</translation>
    </message>
    <message>
        <source>It is a device or a pipe.</source>
        <translation>Es ist ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>It is a list of folders, or auto.</source>
        <translation>Erlaubt ist eine Liste von Ordnern, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of folders.</source>
        <translation>Erlaubt ist eine Liste von Ordnern.</translation>
    </message>
    <message>
        <source>It is a list of numbers from {0} to {1}, or auto.</source>
        <translation>Erlaubt ist eine Liste von Zahlen von {0} bis {1}, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of numbers from {0} to {1}.</source>
        <translation>Erlaubt ist eine Liste von Zahlen von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It is a list of numbers not above {0}, or auto.</source>
        <translation>Erlaubt ist eine Liste von Zahlen, höchstens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of numbers not above {0}.</source>
        <translation>Erlaubt ist eine Liste von Zahlen, höchstens {0}.</translation>
    </message>
    <message>
        <source>It is a list of numbers not below {0}, or auto.</source>
        <translation>Erlaubt ist eine Liste von Zahlen, mindestens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of numbers not below {0}.</source>
        <translation>Erlaubt ist eine Liste von Zahlen, mindestens {0}.</translation>
    </message>
    <message>
        <source>It is a list of numbers{0}, or auto.</source>
        <translation>Erlaubt ist eine Liste von Zahlen{0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of numbers{0}.</source>
        <translation>Erlaubt ist eine Liste von Zahlen{0}.</translation>
    </message>
    <message>
        <source>It is a list of token number and bias, such as 15043:1.5, 2:-inf, or auto.</source>
        <translation>Erlaubt ist eine Liste aus Tokennummer und Zuschlag, etwa 15043:1.5, 2:-inf, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of token number and bias, such as 15043:1.5, 2:-inf.</source>
        <translation>Erlaubt ist eine Liste aus Tokennummer und Zuschlag, etwa 15043:1.5, 2:-inf.</translation>
    </message>
    <message>
        <source>It is a list of words, or auto.</source>
        <translation>Erlaubt ist eine Liste von Wörtern, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of words.</source>
        <translation>Erlaubt ist eine Liste von Wörtern.</translation>
    </message>
    <message>
        <source>It is a list of: {0}, or auto.</source>
        <translation>Erlaubt ist eine Liste aus: {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a list of: {0}.</source>
        <translation>Erlaubt ist eine Liste aus: {0}.</translation>
    </message>
    <message>
        <source>It is a number from {0} to {1}, or auto.</source>
        <translation>Erlaubt ist eine Zahl von {0} bis {1}, oder auto.</translation>
    </message>
    <message>
        <source>It is a number from {0} to {1}.</source>
        <translation>Erlaubt ist eine Zahl von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It is a number not above {0}, or auto.</source>
        <translation>Erlaubt ist eine Zahl, höchstens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a number not above {0}.</source>
        <translation>Erlaubt ist eine Zahl, höchstens {0}.</translation>
    </message>
    <message>
        <source>It is a number not below {0}, or auto.</source>
        <translation>Erlaubt ist eine Zahl, mindestens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a number not below {0}.</source>
        <translation>Erlaubt ist eine Zahl, mindestens {0}.</translation>
    </message>
    <message>
        <source>It is a number{0}, or auto.</source>
        <translation>Erlaubt ist eine Zahl{0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a number{0}.</source>
        <translation>Erlaubt ist eine Zahl{0}.</translation>
    </message>
    <message>
        <source>It is a whole number from {0} to {1}, or auto.</source>
        <translation>Erlaubt ist eine ganze Zahl von {0} bis {1}, oder auto.</translation>
    </message>
    <message>
        <source>It is a whole number from {0} to {1}.</source>
        <translation>Erlaubt ist eine ganze Zahl von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It is a whole number not above {0}, or auto.</source>
        <translation>Erlaubt ist eine ganze Zahl, höchstens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a whole number not above {0}.</source>
        <translation>Erlaubt ist eine ganze Zahl, höchstens {0}.</translation>
    </message>
    <message>
        <source>It is a whole number not below {0}, or auto.</source>
        <translation>Erlaubt ist eine ganze Zahl, mindestens {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a whole number not below {0}.</source>
        <translation>Erlaubt ist eine ganze Zahl, mindestens {0}.</translation>
    </message>
    <message>
        <source>It is a whole number{0}, or auto.</source>
        <translation>Erlaubt ist eine ganze Zahl{0}, oder auto.</translation>
    </message>
    <message>
        <source>It is a whole number{0}.</source>
        <translation>Erlaubt ist eine ganze Zahl{0}.</translation>
    </message>
    <message>
        <source>It is newer than this program, or damaged.</source>
        <translation>Sie ist neuer als dieses Programm, oder beschädigt.</translation>
    </message>
    <message>
        <source>It is not JSON: {0}.</source>
        <translation>Es ist kein JSON: {0}.</translation>
    </message>
    <message>
        <source>It is on or off, or auto.</source>
        <translation>Erlaubt ist an oder aus, oder auto.</translation>
    </message>
    <message>
        <source>It is on or off.</source>
        <translation>Erlaubt ist an oder aus.</translation>
    </message>
    <message>
        <source>It is one of: {0}, or auto.</source>
        <translation>Erlaubt ist eines von: {0}, oder auto.</translation>
    </message>
    <message>
        <source>It is one of: {0}.</source>
        <translation>Erlaubt ist eines von: {0}.</translation>
    </message>
    <message>
        <source>It is set aside for a virtual machine (driver vfio-pci).</source>
        <translation>Sie ist für eine virtuelle Maschine reserviert (Treiber vfio-pci).</translation>
    </message>
    <message>
        <source>It is text, or auto.</source>
        <translation>Erlaubt ist Text, oder auto.</translation>
    </message>
    <message>
        <source>It is text.</source>
        <translation>Erlaubt ist Text.</translation>
    </message>
    <message>
        <source>It is the path of a {0}, or auto.</source>
        <translation>Möglich ist ein Pfad ({0}) oder auto.</translation>
    </message>
    <message>
        <source>It is the path of a {0}.</source>
        <translation>Möglich ist ein Pfad ({0}).</translation>
    </message>
    <message>
        <source>It is too long or not JSON: {0}.</source>
        <translation>Es ist zu lang oder kein JSON: {0}.</translation>
    </message>
    <message>
        <source>It made a number that is too long.</source>
        <translation>Sie hat eine zu lange Zahl gebildet.</translation>
    </message>
    <message>
        <source>It made a text that is too long.</source>
        <translation>Sie hat einen zu langen Text gebildet.</translation>
    </message>
    <message>
        <source>It may have been deleted in another window.</source>
        <translation>Vielleicht wurde er in einem anderen Fenster gelöscht.</translation>
    </message>
    <message>
        <source>It runs on the open driver {0}, which llama.cpp cannot compute with.</source>
        <translation>Sie läuft mit dem freien Treiber {0}, mit dem llama.cpp nicht rechnen kann.</translation>
    </message>
    <message>
        <source>It says: {0}.</source>
        <translation>Es sagt: {0}.</translation>
    </message>
    <message>
        <source>It starts again when it is next needed.</source>
        <translation>Er startet wieder, sobald er gebraucht wird.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>It took too much memory.</source>
        <translation>Es hat zu viel Speicher gebraucht.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was made for another kind of processor.</source>
        <translation>Sie wurde für eine andere Art von Prozessor gemacht.</translation>
    </message>
    <message>
        <source>It will be read again next time.</source>
        <translation>Beim nächsten Mal wird es noch einmal gelesen.</translation>
    </message>
    <message>
        <source>It would fit with GPU offload of {0} layers.</source>
        <translation>Mit {0} Schichten auf der GPU würde es passen.</translation>
    </message>
    <message>
        <source>It would fit with a context length of {0} tokens and GPU offload of {1} layers.</source>
        <translation>Mit einer Kontextlänge von {0} Token und {1} Schichten auf der GPU würde es passen.</translation>
    </message>
    <message>
        <source>It would fit with a context length of {0} tokens.</source>
        <translation>Mit einer Kontextlänge von {0} Token würde es passen.</translation>
    </message>
    <message>
        <source>Its default is used.</source>
        <translation>Der Standardwert gilt.</translation>
    </message>
    <message>
        <source>Its header claims to be larger than {0}.</source>
        <translation>Ihr Kopf soll größer als {0} sein.</translation>
    </message>
    <message>
        <source>Its header claims {0} elements for {1}.</source>
        <translation>Ihr Kopf nennt {0} Elemente für {1}.</translation>
    </message>
    <message>
        <source>Its header gives {0} the value type {1}, which does not exist.</source>
        <translation>Ihr Kopf gibt {0} den Werttyp {1}, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Its header has the key {0} twice.</source>
        <translation>Ihr Kopf hat den Schlüssel {0} zweimal.</translation>
    </message>
    <message>
        <source>Its last words: “{0}”.</source>
        <translation>Die letzten Worte: „{0}“.</translation>
    </message>
    <message>
        <source>Its parts find each other by their names.</source>
        <translation>Seine Teile finden einander an ihren Namen.</translation>
    </message>
    <message>
        <source>Its tensor {0} claims to begin at byte {1}.</source>
        <translation>Ihr Tensor {0} soll bei Byte {1} beginnen.</translation>
    </message>
    <message>
        <source>Its tensor {0} claims to have {1} dimensions.</source>
        <translation>Ihr Tensor {0} soll {1} Dimensionen haben.</translation>
    </message>
    <message>
        <source>Its tensor {0} claims to have {1} weights.</source>
        <translation>Ihr Tensor {0} soll {1} Gewichte haben.</translation>
    </message>
    <message>
        <source>Its tensor {0} does not begin at a multiple of {1} bytes.</source>
        <translation>Ihr Tensor {0} beginnt nicht bei einem Vielfachen von {1} Byte.</translation>
    </message>
    <message>
        <source>Leave out the oldest turns, or stop here.</source>
        <translation>Älteste Runden weglassen oder hier aufhören.</translation>
    </message>
    <message>
        <source>Let its download finish, or download it again.</source>
        <translation>Das Herunterladen zu Ende gehen lassen oder noch einmal herunterladen.</translation>
    </message>
    <message>
        <source>Line {0} could not be read: {1}</source>
        <translation>Zeile {0} konnte nicht gelesen werden: {1}</translation>
    </message>
    <message>
        <source>Line {0} is not JSON.</source>
        <translation>Zeile {0} ist kein JSON.</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation>Erst ein Modell laden.</translation>
    </message>
    <message>
        <source>Load a model instead.</source>
        <translation>Stattdessen ein Modell laden.</translation>
    </message>
    <message>
        <source>Load a reranker, such as a bge-reranker GGUF.</source>
        <translation>Einen Reranker laden, etwa eine GGUF-Datei von bge-reranker.</translation>
    </message>
    <message>
        <source>Load an embedding model.</source>
        <translation>Ein Embedding-Modell laden.</translation>
    </message>
    <message>
        <source>Load it again, with other load options or another model if it keeps crashing.</source>
        <translation>Noch einmal laden; wenn es weiter abstürzt, mit anderen Ladeoptionen oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>Load one: it suggests the title.</source>
        <translation>Eines laden: es schlägt den Titel vor.</translation>
    </message>
    <message>
        <source>Load the first part; it finds the others.</source>
        <translation>Den ersten Teil laden; er findet die anderen.</translation>
    </message>
    <message>
        <source>Load the model again, with fewer GPU layers or a shorter context.</source>
        <translation>Das Modell noch einmal laden, mit weniger Schichten auf der GPU oder kürzerem Kontext.</translation>
    </message>
    <message>
        <source>Load the model it belongs to; this version uses it for text only.</source>
        <translation>Das Modell laden, zu dem sie gehört; diese Version nutzt es nur für Text.</translation>
    </message>
    <message>
        <source>Load the model it was made for.</source>
        <translation>Das Modell laden, für das sie gemacht wurde.</translation>
    </message>
    <message>
        <source>Loading {0} was cancelled.</source>
        <translation>Das Laden von {0} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Look at the list of jobs.</source>
        <translation>In die Liste der Jobs sehen.</translation>
    </message>
    <message>
        <source>Look through the list again.</source>
        <translation>Die Liste noch einmal durchsehen.</translation>
    </message>
    <message>
        <source>Look whether the name is spelt right.</source>
        <translation>Nachsehen, ob der Name richtig geschrieben ist.</translation>
    </message>
    <message>
        <source>Look whether this machine is connected, or choose a wheel that is here.</source>
        <translation>Nachsehen, ob dieser Rechner verbunden ist, oder ein Wheel wählen, das hier liegt.</translation>
    </message>
    <message>
        <source>Make room on the disk, or look whether the folder may be written.</source>
        <translation>Platz auf dem Datenträger schaffen oder nachsehen, ob in den Ordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>Make room there or allow writing.</source>
        <translation>Dort Platz schaffen oder das Schreiben erlauben.</translation>
    </message>
    <message>
        <source>Make room there or check the disk; what is not saved yet is kept and saved then.</source>
        <translation>Dort Platz schaffen oder den Datenträger prüfen; was noch nicht gesichert ist, bleibt erhalten und wird dann gesichert.</translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation>Dort Platz schaffen.</translation>
    </message>
    <message>
        <source>Make room there; what is not saved yet is kept and saved then.</source>
        <translation>Dort Platz schaffen; was noch nicht gesichert ist, bleibt erhalten und wird dann gesichert.</translation>
    </message>
    <message>
        <source>Most of its weights are {0}.</source>
        <translation>Die meisten Gewichte darin sind {0}.</translation>
    </message>
    <message>
        <source>NVIDIA's driver does not answer: {0}.</source>
        <translation>Der Treiber von NVIDIA antwortet nicht: {0}.</translation>
    </message>
    <message>
        <source>NVIDIA's driver is loaded, but its library NVML is not found here.</source>
        <translation>Der Treiber von NVIDIA ist geladen, aber seine Bibliothek NVML findet sich hier nicht.</translation>
    </message>
    <message>
        <source>Name a .gguf file in it.</source>
        <translation>Eine .gguf-Datei darin nennen.</translation>
    </message>
    <message>
        <source>Name one of them, or the path of a file.</source>
        <translation>Eines davon nennen, oder den Pfad einer Datei.</translation>
    </message>
    <message>
        <source>No GPU was found that llama.cpp could use; models run on the CPU.</source>
        <translation>Es wurde keine GPU gefunden, die llama.cpp nutzen könnte; Modelle laufen auf der CPU.</translation>
    </message>
    <message>
        <source>No NVIDIA driver is installed.</source>
        <translation>Es ist kein Treiber von NVIDIA installiert.</translation>
    </message>
    <message>
        <source>No chat was found in {0}.</source>
        <translation>In {0} wurde kein Chat gefunden.</translation>
    </message>
    <message>
        <source>No driver is loaded for it (expected: ).</source>
        <translation>Für sie ist kein Treiber geladen.</translation>
    </message>
    <message>
        <source>No driver is loaded for it (expected: amdgpu).</source>
        <translation>Für sie ist kein Treiber geladen (erwartet: amdgpu).</translation>
    </message>
    <message>
        <source>No driver is loaded for it (expected: i915 or xe).</source>
        <translation>Für sie ist kein Treiber geladen (erwartet: i915 oder xe).</translation>
    </message>
    <message>
        <source>No job can be started: {0} cannot be written.</source>
        <translation>Es kann kein Job gestartet werden: {0} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Es ist kein Modell geladen.</translation>
    </message>
    <message>
        <source>Nothing was found at {0}.</source>
        <translation>Unter {0} wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Only an answer can be carried on.</source>
        <translation>Nur eine Antwort kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Preset {0} could not be read: {1}.</source>
        <translation>Preset {0} konnte nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>Preset {0} was left out: {1}</source>
        <translation>Preset {0} wurde ausgelassen: {1}</translation>
    </message>
    <message>
        <source>Put all parts into one folder.</source>
        <translation>Alle Teile in einen Ordner legen.</translation>
    </message>
    <message>
        <source>Record {0} could not be read: {1}</source>
        <translation>Eintrag {0} konnte nicht gelesen werden: {1}</translation>
    </message>
    <message>
        <source>Record {0} is not JSON.</source>
        <translation>Eintrag {0} ist kein JSON.</translation>
    </message>
    <message>
        <source>Rename it to &lt;name&gt;-{0}-of-{1}.gguf, beside the other parts.</source>
        <translation>In &lt;name&gt;-{0}-of-{1}.gguf umbenennen, neben den anderen Teilen.</translation>
    </message>
    <message>
        <source>Restart the computer; an update of the driver is only complete after that.</source>
        <translation>Den Computer neu starten; eine Aktualisierung des Treibers ist erst danach vollständig.</translation>
    </message>
    <message>
        <source>Run: git lfs pull</source>
        <translation>Ausführen: git lfs pull</translation>
    </message>
    <message>
        <source>Run: pip install llama-cpp-python==0.3.36</source>
        <translation>Ausführen: pip install llama-cpp-python==0.3.36</translation>
    </message>
    <message>
        <source>SQLite says: {0}.</source>
        <translation>SQLite sagt: {0}.</translation>
    </message>
    <message>
        <source>Save a copy instead.</source>
        <translation>Stattdessen eine Kopie sichern.</translation>
    </message>
    <message>
        <source>See that the folder exists, may be written and has room.</source>
        <translation>Nachsehen, ob es den Ordner gibt, ob darin geschrieben werden darf und ob Platz ist.</translation>
    </message>
    <message>
        <source>Shorten it, or load the model with a longer context.</source>
        <translation>Sie kürzen oder das Modell mit einem längeren Kontext laden.</translation>
    </message>
    <message>
        <source>Split it and import the parts.</source>
        <translation>Teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>Split it into shorter pieces.</source>
        <translation>In kürzere Stücke teilen.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>In mehrere teilen.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Noch einmal starten.</translation>
    </message>
    <message>
        <source>Start the newer version, or install it again.</source>
        <translation>Die neuere Version starten oder wieder installieren.</translation>
    </message>
    <message>
        <source>Start the program again: it begins a new one.</source>
        <translation>Das Programm neu starten: es beginnt eine neue.</translation>
    </message>
    <message>
        <source>Start the program again: it saves whatever can still be read and sets the file aside.</source>
        <translation>Das Programm neu starten: es rettet, was noch lesbar ist, und legt die Datei beiseite.</translation>
    </message>
    <message>
        <source>Start the workbench without CUDA_VISIBLE_DEVICES.</source>
        <translation>Die Workbench ohne CUDA_VISIBLE_DEVICES starten.</translation>
    </message>
    <message>
        <source>Start the workbench without GGML_VK_VISIBLE_DEVICES.</source>
        <translation>Die Workbench ohne GGML_VK_VISIBLE_DEVICES starten.</translation>
    </message>
    <message>
        <source>Start the workbench without HIP_VISIBLE_DEVICES.</source>
        <translation>Die Workbench ohne HIP_VISIBLE_DEVICES starten.</translation>
    </message>
    <message>
        <source>Start the workbench without ROCR_VISIBLE_DEVICES.</source>
        <translation>Die Workbench ohne ROCR_VISIBLE_DEVICES starten.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Sie erst anhalten.</translation>
    </message>
    <message>
        <source>Switch flash attention on, or set the value cache to f16.</source>
        <translation>Flash Attention einschalten oder den V-Cache auf f16 setzen.</translation>
    </message>
    <message>
        <source>Takes {0}; all layers on the CPU, context {1} tokens.</source>
        <translation>Braucht {0}; alle Schichten auf der CPU, Kontext {1} Token.</translation>
    </message>
    <message>
        <source>Takes {0}; {1} of {2} layers on the GPU, context {3} tokens.</source>
        <translation>Braucht {0}; {1} von {2} Schichten auf der GPU, Kontext {3} Token.</translation>
    </message>
    <message>
        <source>Text cannot be turned into tokens without one.</source>
        <translation>Ohne einen lässt sich Text nicht in Token zerlegen.</translation>
    </message>
    <message>
        <source>Text only in this version: pictures and sound are not used.</source>
        <translation>In dieser Version nur Text: Bilder und Ton werden nicht genutzt.</translation>
    </message>
    <message>
        <source>That was twice in a row.</source>
        <translation>Das war zweimal hintereinander.</translation>
    </message>
    <message>
        <source>The Python that runs the workbench belongs to the system, which does not let others install into it.</source>
        <translation>Das Python, mit dem die Workbench läuft, gehört dem System, und das lässt andere nichts darin installieren.</translation>
    </message>
    <message>
        <source>The alignment its header names is not a power of two.</source>
        <translation>Die Ausrichtung, die ihr Kopf nennt, ist keine Zweierpotenz.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>Die Antwort konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The answer was stopped before it began.</source>
        <translation>Die Antwort wurde angehalten, bevor sie begann.</translation>
    </message>
    <message>
        <source>The call was cancelled before it began.</source>
        <translation>Der Aufruf wurde abgebrochen, bevor er begann.</translation>
    </message>
    <message>
        <source>The chat database was damaged. {0} chats with {1} messages could be saved; the damaged file is kept as {2}.</source>
        <translation>Die Datenbank der Chats war beschädigt. {0} Chats mit {1} Nachrichten konnten gerettet werden; die beschädigte Datei ist als {2} aufgehoben.</translation>
    </message>
    <message>
        <source>The chat database {0} is damaged.</source>
        <translation>Die Datenbank der Chats {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The chat template failed.</source>
        <translation>Die Chat-Vorlage ist gescheitert.</translation>
    </message>
    <message>
        <source>The chat template is not valid.</source>
        <translation>Die Chat-Vorlage ist nicht gültig.</translation>
    </message>
    <message>
        <source>The chat template refused this conversation.</source>
        <translation>Die Chat-Vorlage hat dieses Gespräch abgelehnt.</translation>
    </message>
    <message>
        <source>The chat template tried what templates must not do.</source>
        <translation>Die Chat-Vorlage hat versucht, was Vorlagen nicht dürfen.</translation>
    </message>
    <message>
        <source>The chat template was stopped.</source>
        <translation>Die Chat-Vorlage wurde angehalten.</translation>
    </message>
    <message>
        <source>The chats in {0} could not be opened.</source>
        <translation>Die Chats in {0} konnten nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The chats in {0} could not be read.</source>
        <translation>Die Chats in {0} konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The chats in {0} could not be saved.</source>
        <translation>Die Chats in {0} konnten nicht gesichert werden.</translation>
    </message>
    <message>
        <source>The chats in {0} were written by a newer version of this program.</source>
        <translation>Die Chats in {0} wurden von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>The chats must be repaired or brought up to date, but another window or command has them open.</source>
        <translation>Die Chats müssen repariert oder auf den neuesten Stand gebracht werden, aber ein anderes Fenster oder ein Befehl hat sie offen.</translation>
    </message>
    <message>
        <source>The chats were brought up to date; a copy from before is kept as {0}.</source>
        <translation>Die Chats wurden auf den neuesten Stand gebracht; eine Kopie von vorher ist als {0} aufgehoben.</translation>
    </message>
    <message>
        <source>The context is full.</source>
        <translation>Der Kontext ist voll.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk reports an error or is full.</source>
        <translation>Der Datenträger meldet einen Fehler oder ist voll.</translation>
    </message>
    <message>
        <source>The engine made a mistake of its own.</source>
        <translation>Die Engine hat selbst einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>The engine of {0} could not be started.</source>
        <translation>Die Engine von {0} konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The engine of {0} was stopped because it did not respond.</source>
        <translation>Die Engine von {0} wurde angehalten, weil sie nicht reagierte.</translation>
    </message>
    <message>
        <source>The engine “{0}” speaks version {1} of the protocol and this workbench speaks version {2}.</source>
        <translation>Die Engine „{0}“ spricht Version {1} des Protokolls, diese Workbench Version {2}.</translation>
    </message>
    <message>
        <source>The environment variable CUDA_VISIBLE_DEVICES is set to {0} and hides it.</source>
        <translation>Die Umgebungsvariable CUDA_VISIBLE_DEVICES ist auf {0} gesetzt und verbirgt sie.</translation>
    </message>
    <message>
        <source>The environment variable GGML_VK_VISIBLE_DEVICES is set to {0} and hides it.</source>
        <translation>Die Umgebungsvariable GGML_VK_VISIBLE_DEVICES ist auf {0} gesetzt und verbirgt sie.</translation>
    </message>
    <message>
        <source>The environment variable HIP_VISIBLE_DEVICES is set to {0} and hides it.</source>
        <translation>Die Umgebungsvariable HIP_VISIBLE_DEVICES ist auf {0} gesetzt und verbirgt sie.</translation>
    </message>
    <message>
        <source>The environment variable ROCR_VISIBLE_DEVICES is set to {0} and hides it.</source>
        <translation>Die Umgebungsvariable ROCR_VISIBLE_DEVICES ist auf {0} gesetzt und verbirgt sie.</translation>
    </message>
    <message>
        <source>The file calls itself {0}, but most of its weights are {1}.</source>
        <translation>Die Datei nennt sich {0}, aber die meisten Gewichte darin sind {1}.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file may be damaged or too new: download it again, or choose another model or other load options.</source>
        <translation>Die Datei ist vielleicht beschädigt oder zu neu: sie noch einmal herunterladen oder ein anderes Modell oder andere Ladeoptionen wählen.</translation>
    </message>
    <message>
        <source>The file or its folder may not be written.</source>
        <translation>In die Datei oder ihren Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder {0} is in the library already, as a part of {1}.</source>
        <translation>Der Ordner {0} ist schon in der Bibliothek, als Teil von {1}.</translation>
    </message>
    <message>
        <source>The folder {0} is in the library already.</source>
        <translation>Der Ordner {0} ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>The folder {0} is not there.</source>
        <translation>Den Ordner {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder {0} is not there; is the disk it lies on connected?</source>
        <translation>Der Ordner {0} ist nicht da; ist der Datenträger angeschlossen, auf dem er liegt?</translation>
    </message>
    <message>
        <source>The jobs in {0} could not be read.</source>
        <translation>Die Jobs in {0} konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The jobs in {0} could not be saved.</source>
        <translation>Die Jobs in {0} konnten nicht gesichert werden.</translation>
    </message>
    <message>
        <source>The jobs in {0} were written by a newer version of the program.</source>
        <translation>Die Jobs in {0} wurden von einer neueren Version des Programms geschrieben.</translation>
    </message>
    <message>
        <source>The last message alone is too long.</source>
        <translation>Allein die letzte Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>The message this belongs to is no longer in the chat.</source>
        <translation>Die Nachricht, zu der das gehört, ist nicht mehr im Chat.</translation>
    </message>
    <message>
        <source>The messages use every character there is.</source>
        <translation>Die Nachrichten benutzen jedes Zeichen, das es gibt.</translation>
    </message>
    <message>
        <source>The model cannot be split over {0} GPUs; llama.cpp knows at most {1}.</source>
        <translation>Das Modell lässt sich nicht auf {0} GPUs verteilen; llama.cpp kennt höchstens {1}.</translation>
    </message>
    <message>
        <source>The model could not go on computing.</source>
        <translation>Das Modell konnte nicht weiterrechnen.</translation>
    </message>
    <message>
        <source>The name of one of its tensors claims to be {0} bytes long.</source>
        <translation>Der Name eines ihrer Tensoren soll {0} Byte lang sein.</translation>
    </message>
    <message>
        <source>The notebooks in their folder could not be deleted.</source>
        <translation>In ihrem Ordner konnten die Notizbücher nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The notebooks in their folder could not be looked through.</source>
        <translation>In ihrem Ordner konnten die Notizbücher nicht durchgesehen werden.</translation>
    </message>
    <message>
        <source>The notebooks in their folder could not be read.</source>
        <translation>In ihrem Ordner konnten die Notizbücher nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The notebooks in their folder could not be renamed.</source>
        <translation>In ihrem Ordner konnten die Notizbücher nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The notebooks in their folder could not be saved.</source>
        <translation>In ihrem Ordner konnten die Notizbücher nicht gesichert werden.</translation>
    </message>
    <message>
        <source>The notebooks in {0} could not be deleted.</source>
        <translation>In {0} konnten die Notizbücher nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The notebooks in {0} could not be looked through.</source>
        <translation>In {0} konnten die Notizbücher nicht durchgesehen werden.</translation>
    </message>
    <message>
        <source>The notebooks in {0} could not be read.</source>
        <translation>In {0} konnten die Notizbücher nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The notebooks in {0} could not be renamed.</source>
        <translation>In {0} konnten die Notizbücher nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>The notebooks in {0} could not be saved.</source>
        <translation>In {0} konnten die Notizbücher nicht gesichert werden.</translation>
    </message>
    <message>
        <source>The plugin  has no setting named {0}.</source>
        <translation>Das Plugin hat keine Einstellung namens {0}.</translation>
    </message>
    <message>
        <source>The plugin plugin {0} has no setting named {1}.</source>
        <translation>Das Plugin {0} hat keine Einstellung namens {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} cannot be called here.</source>
        <translation>Das Plugin {0} kann hier nicht aufgerufen werden.</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} ().</source>
        <translation>Das Plugin {0} scheiterte mit {1} ().</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} (being imported).</source>
        <translation>Das Plugin {0} scheiterte beim Importieren mit {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} (checking an answer).</source>
        <translation>Das Plugin {0} scheiterte beim Prüfen einer Antwort mit {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} (finding passages).</source>
        <translation>Das Plugin {0} scheiterte beim Suchen von Stellen mit {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} (looking at {2}).</source>
        <translation>Das Plugin {0} scheiterte beim Ansehen von {2} mit {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1} ({2}).</source>
        <translation>Das Plugin {0} scheiterte mit {1} ({2}).</translation>
    </message>
    <message>
        <source>The plugin {0} failed with {1}.</source>
        <translation>Das Plugin {0} scheiterte mit {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds ().</source>
        <translation>Das Plugin {0} antwortete nicht innerhalb von {1} Sekunden ().</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds (being imported).</source>
        <translation>Das Plugin {0} antwortete beim Importieren nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds (checking an answer).</source>
        <translation>Das Plugin {0} antwortete beim Prüfen einer Antwort nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds (finding passages).</source>
        <translation>Das Plugin {0} antwortete beim Suchen von Stellen nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds (looking at {2}).</source>
        <translation>Das Plugin {0} antwortete beim Ansehen von {2} nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds ({2}).</source>
        <translation>Das Plugin {0} antwortete nicht innerhalb von {1} Sekunden ({2}).</translation>
    </message>
    <message>
        <source>The plugin {0} gave no answer within {1} seconds.</source>
        <translation>Das Plugin {0} antwortete nicht innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
        <source>The plugin {0} has no job {1}.</source>
        <translation>Das Plugin {0} hat keinen Job {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} has no setting named {1}.</source>
        <translation>Das Plugin {0} hat keine Einstellung namens {1}.</translation>
    </message>
    <message>
        <source>The plugin {0} has no {1} among its {2}.</source>
        <translation>Das Plugin {0} hat kein {1} unter seinen {2}.</translation>
    </message>
    <message>
        <source>The plugin {0} is not on.</source>
        <translation>Das Plugin {0} ist nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>The plugin {0} needs {1}, which is not installed.</source>
        <translation>Das Plugin {0} braucht {1}, was nicht installiert ist.</translation>
    </message>
    <message>
        <source>The plugin {0} {1} ().</source>
        <translation>Das Plugin {0} hat etwas falsch gemacht: „{1}“ ().</translation>
    </message>
    <message>
        <source>The plugin {0} {1} (being imported).</source>
        <translation>Das Plugin {0} hat beim Importieren etwas falsch gemacht: „{1}“.</translation>
    </message>
    <message>
        <source>The plugin {0} {1} (checking an answer).</source>
        <translation>Das Plugin {0} hat beim Prüfen einer Antwort etwas falsch gemacht: „{1}“.</translation>
    </message>
    <message>
        <source>The plugin {0} {1} (finding passages).</source>
        <translation>Das Plugin {0} hat beim Suchen von Stellen etwas falsch gemacht: „{1}“.</translation>
    </message>
    <message>
        <source>The plugin {0} {1} (looking at {2}).</source>
        <translation>Das Plugin {0} hat beim Ansehen von {2} etwas falsch gemacht: „{1}“.</translation>
    </message>
    <message>
        <source>The plugin {0} {1} ({2}).</source>
        <translation>Das Plugin {0} hat etwas falsch gemacht: „{1}“ ({2}).</translation>
    </message>
    <message>
        <source>The plugin {0} {1}.</source>
        <translation>Das Plugin {0} hat etwas falsch gemacht: „{1}“.</translation>
    </message>
    <message>
        <source>The program is being closed.</source>
        <translation>Das Programm wird gerade geschlossen.</translation>
    </message>
    <message>
        <source>The prompt is {0} tokens long, but the context holds {1}.</source>
        <translation>Der Prompt ist {0} Token lang, der Kontext fasst aber nur {1}.</translation>
    </message>
    <message>
        <source>The rows of its tensor {0} ({1} weights) are not a multiple of {2}'s blocks.</source>
        <translation>Die Zeilen ihres Tensors {0} ({1} Gewichte) sind kein Vielfaches der Blöcke von {2}.</translation>
    </message>
    <message>
        <source>The service {0} could not be started.</source>
        <translation>Der Dienst {0} konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The service {0} crashed on a bad memory address (SIGSEGV).</source>
        <translation>Der Dienst {0} ist an einer falschen Speicheradresse abgestürzt (SIGSEGV).</translation>
    </message>
    <message>
        <source>The service {0} crashed on a bad memory address (access violation).</source>
        <translation>Der Dienst {0} ist an einer falschen Speicheradresse abgestürzt (access violation).</translation>
    </message>
    <message>
        <source>The service {0} crashed on an impossible calculation (SIGFPE).</source>
        <translation>Der Dienst {0} ist an einer unmöglichen Rechnung abgestürzt (SIGFPE).</translation>
    </message>
    <message>
        <source>The service {0} crashed on an instruction this processor does not have (SIGILL).</source>
        <translation>Der Dienst {0} ist an einem Befehl abgestürzt, den dieser Prozessor nicht kennt (SIGILL).</translation>
    </message>
    <message>
        <source>The service {0} crashed on an instruction this processor does not have (illegal instruction).</source>
        <translation>Der Dienst {0} ist an einem Befehl abgestürzt, den dieser Prozessor nicht kennt (illegal instruction).</translation>
    </message>
    <message>
        <source>The service {0} crashed reading memory that is gone (SIGBUS; did the file change or the disk fill?).</source>
        <translation>Der Dienst {0} ist abgestürzt, weil Speicher weg war (SIGBUS; hat sich die Datei geändert, oder ist der Datenträger voll?).</translation>
    </message>
    <message>
        <source>The service {0} ended by itself.</source>
        <translation>Der Dienst {0} hat sich selbst beendet.</translation>
    </message>
    <message>
        <source>The service {0} ended with status {1}.</source>
        <translation>Der Dienst {0} endete mit Status {1}.</translation>
    </message>
    <message>
        <source>The service {0} failed with {1}.</source>
        <translation>Der Dienst {0} scheiterte mit {1}.</translation>
    </message>
    <message>
        <source>The service {0} failed with {1}: {2}.</source>
        <translation>Der Dienst {0} scheiterte mit {1}: {2}.</translation>
    </message>
    <message>
        <source>The service {0} has no method {1}.</source>
        <translation>Der Dienst {0} hat keine Methode {1}.</translation>
    </message>
    <message>
        <source>The service {0} is in use by another workbench, a window or a command.</source>
        <translation>Den Dienst {0} benutzt gerade eine andere Workbench, ein Fenster oder ein Befehl.</translation>
    </message>
    <message>
        <source>The service {0} ran out of memory.</source>
        <translation>Der Dienst {0} hatte keinen Speicher mehr.</translation>
    </message>
    <message>
        <source>The service {0} stopped itself after an internal error (SIGABRT).</source>
        <translation>Der Dienst {0} hat sich nach einem inneren Fehler selbst beendet (SIGABRT).</translation>
    </message>
    <message>
        <source>The service {0} stopped itself after an internal error (abort).</source>
        <translation>Der Dienst {0} hat sich nach einem inneren Fehler selbst beendet (abort).</translation>
    </message>
    <message>
        <source>The service {0} was ended by signal {1}.</source>
        <translation>Der Dienst {0} wurde durch Signal {1} beendet.</translation>
    </message>
    <message>
        <source>The service {0} was ended by {1}.</source>
        <translation>Der Dienst {0} wurde durch {1} beendet.</translation>
    </message>
    <message>
        <source>The service {0} was killed (SIGKILL; out of memory?).</source>
        <translation>Der Dienst {0} wurde getötet (SIGKILL; war der Speicher voll?).</translation>
    </message>
    <message>
        <source>The service {0} was told to end by another program (SIGTERM).</source>
        <translation>Der Dienst {0} wurde von einem anderen Programm beendet (SIGTERM).</translation>
    </message>
    <message>
        <source>The service {0} {1}.</source>
        <translation>Der Dienst {0}: {1}.</translation>
    </message>
    <message>
        <source>The settings could not be saved in {0}.</source>
        <translation>Die Einstellungen konnten nicht in {0} gesichert werden.</translation>
    </message>
    <message>
        <source>The starter model comes with the program and cannot be deleted.</source>
        <translation>Das Starter-Modell gehört zum Programm und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The starter model comes with the program and stays on the list.</source>
        <translation>Das Starter-Modell gehört zum Programm und bleibt auf der Liste.</translation>
    </message>
    <message>
        <source>The starter model is missing.</source>
        <translation>Das Starter-Modell fehlt.</translation>
    </message>
    <message>
        <source>The system says: {0}.</source>
        <translation>Das System sagt: {0}.</translation>
    </message>
    <message>
        <source>The text could not be embedded.</source>
        <translation>Der Text konnte nicht eingebettet werden.</translation>
    </message>
    <message>
        <source>The work of {0} is done, but its result cannot be kept.</source>
        <translation>{0} ist fertig, aber das Ergebnis kann nicht behalten werden.</translation>
    </message>
    <message>
        <source>The workbench does not know {0}.</source>
        <translation>Die Workbench kennt {0} nicht.</translation>
    </message>
    <message>
        <source>The workbench ended without a word while the plugin {0} was {1}.</source>
        <translation>Die Workbench endete ohne ein Wort, während dies im Plugin {0} geschah: „{1}“.</translation>
    </message>
    <message>
        <source>There are no models in the library yet.</source>
        <translation>In der Bibliothek sind noch keine Modelle.</translation>
    </message>
    <message>
        <source>There are: {0} and {1} more.</source>
        <translation>Es gibt: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>There is a notebook named {0}___ already.</source>
        <translation>Es gibt schon ein Notizbuch namens {0}___.</translation>
    </message>
    <message>
        <source>There is already a preset named {0}.</source>
        <translation>Es gibt schon ein Preset namens {0}.</translation>
    </message>
    <message>
        <source>There is already a system prompt named {0}.</source>
        <translation>Es gibt schon einen System-Prompt namens {0}.</translation>
    </message>
    <message>
        <source>There is no GPU {0}: llama.cpp counts {1} here, from 0.</source>
        <translation>Es gibt keine GPU {0}: llama.cpp zählt hier {1}, von 0 an.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no job {0}.</source>
        <translation>Es gibt keinen Job {0}.</translation>
    </message>
    <message>
        <source>There is no message to answer.</source>
        <translation>Es gibt keine Nachricht zu beantworten.</translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation>Es gibt kein Modell {0}.</translation>
    </message>
    <message>
        <source>There is no plugin {0}.</source>
        <translation>Es gibt kein Plugin {0}.</translation>
    </message>
    <message>
        <source>There is no wheel of {0} for this system and this Python.</source>
        <translation>Von {0} gibt es kein Wheel für dieses System und dieses Python.</translation>
    </message>
    <message>
        <source>There is no {0} named {1}.</source>
        <translation>Es gibt nichts namens {1} ({0}).</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Es gibt keines.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens with {1}.</source>
        <translation>Für einen Kontext von {0} Token mit {1} reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to embed texts with {0}.</source>
        <translation>Um Texte mit {0} einzubetten, reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>They are left as they are.</source>
        <translation>Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>They are: {0} and {1} more.</source>
        <translation>Es sind: {0} und {1} weitere.</translation>
    </message>
    <message>
        <source>They are: {0}.</source>
        <translation>Es sind: {0}.</translation>
    </message>
    <message>
        <source>They hold until you quit; make room there or allow writing to keep them.</source>
        <translation>Sie gelten, bis das Programm endet; damit sie bleiben, dort Platz schaffen oder das Schreiben erlauben.</translation>
    </message>
    <message>
        <source>This answer is still being written.</source>
        <translation>Diese Antwort wird noch geschrieben.</translation>
    </message>
    <message>
        <source>This chat is no longer there.</source>
        <translation>Diesen Chat gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This chat was deleted.</source>
        <translation>Dieser Chat wurde gelöscht.</translation>
    </message>
    <message>
        <source>This conversation has {0} tokens, and the context holds {1}.</source>
        <translation>Dieses Gespräch hat {0} Token, und der Kontext fasst {1}.</translation>
    </message>
    <message>
        <source>This conversation is being answered already.</source>
        <translation>Auf dieses Gespräch wird schon geantwortet.</translation>
    </message>
    <message>
        <source>This engine does not understand {0}.</source>
        <translation>Diese Engine versteht {0} nicht.</translation>
    </message>
    <message>
        <source>This engine has a model loaded already.</source>
        <translation>Diese Engine hat schon ein Modell geladen.</translation>
    </message>
    <message>
        <source>This file holds no settings of the workbench.</source>
        <translation>Diese Datei enthält keine Einstellungen der Workbench.</translation>
    </message>
    <message>
        <source>This installation of the workbench is not complete.</source>
        <translation>Diese Installation der Workbench ist nicht vollständig.</translation>
    </message>
    <message>
        <source>This is more than can be sent to an engine at once.</source>
        <translation>Das ist mehr, als einer Engine auf einmal geschickt werden kann.</translation>
    </message>
    <message>
        <source>This message has been deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>This message is no longer there.</source>
        <translation>Diese Nachricht gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This model file has no tokenizer.</source>
        <translation>Diese Modelldatei hat keinen Tokenizer.</translation>
    </message>
    <message>
        <source>This model gives no vector for a whole text.</source>
        <translation>Dieses Modell gibt keinen Vektor für einen ganzen Text.</translation>
    </message>
    <message>
        <source>This notebook is not there any more.</source>
        <translation>Dieses Notizbuch gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This user may not open the GPU's device file.</source>
        <translation>Dieser Benutzer darf die Gerätedatei der GPU nicht öffnen.</translation>
    </message>
    <message>
        <source>This workbench needs llama-cpp-python 0.3.36, but of an unknown release is installed.</source>
        <translation>Diese Workbench braucht llama-cpp-python 0.3.36, installiert ist eine unbekannte Version.</translation>
    </message>
    <message>
        <source>This workbench needs llama-cpp-python 0.3.36, but {0} is installed.</source>
        <translation>Diese Workbench braucht llama-cpp-python 0.3.36, installiert ist {0}.</translation>
    </message>
    <message>
        <source>Token {0} is not one of this model's {1} tokens.</source>
        <translation>Token {0} ist keines der {1} Token dieses Modells.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, switch the plugin off and on.</source>
        <translation>Noch einmal versuchen; bleibt es dabei, das Plugin aus- und wieder einschalten.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start the program again.</source>
        <translation>Noch einmal versuchen; bleibt es dabei, das Programm neu starten.</translation>
    </message>
    <message>
        <source>Try again; the details hold the last lines of its log.</source>
        <translation>Noch einmal versuchen; in den Details stehen die letzten Zeilen ihres Protokolls.</translation>
    </message>
    <message>
        <source>Two of its tensors have the same name.</source>
        <translation>Zwei ihrer Tensoren haben denselben Namen.</translation>
    </message>
    <message>
        <source>Undo the deletion to see it.</source>
        <translation>Das Löschen rückgängig machen, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Erst entpacken.</translation>
    </message>
    <message>
        <source>Update NVIDIA's driver and restart the computer.</source>
        <translation>Den Treiber von NVIDIA aktualisieren und den Computer neu starten.</translation>
    </message>
    <message>
        <source>Update NVIDIA's driver, or use CUDA instead: Install NVIDIA's CUDA toolkit, then install llama.cpp again with:</source>
        <translation>Den Treiber von NVIDIA aktualisieren, oder CUDA nutzen: NVIDIAs CUDA-Toolkit installieren, dann llama.cpp neu mit:</translation>
    </message>
    <message>
        <source>Update NVIDIA's driver, or use CUDA instead: Install Vulkan's build files (Debian 13 and Ubuntu: libvulkan-dev glslc spirv-headers; Fedora: vulkan-devel glslc spirv-headers-devel; Windows: the Vulkan SDK), then install llama.cpp again with:</source>
        <translation>Den Treiber von NVIDIA aktualisieren, oder CUDA nutzen: installieren, was man zum Bauen mit Vulkan braucht (Debian 13 und Ubuntu: libvulkan-dev glslc spirv-headers; Fedora: vulkan-devel glslc spirv-headers-devel; Windows: das Vulkan-SDK), dann llama.cpp neu mit:</translation>
    </message>
    <message>
        <source>Update NVIDIA's driver, or use CUDA instead: Install llama.cpp again with:</source>
        <translation>Den Treiber von NVIDIA aktualisieren, oder CUDA nutzen: llama.cpp neu installieren mit:</translation>
    </message>
    <message>
        <source>Update the system's kernel and firmware packages (linux-firmware) and restart the computer.</source>
        <translation>Kernel und Firmware des Systems (linux-firmware) aktualisieren und den Computer neu starten.</translation>
    </message>
    <message>
        <source>Update the workbench, or choose another model.</source>
        <translation>Die Workbench aktualisieren oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Update the workbench, or get another file of the same model.</source>
        <translation>Die Workbench aktualisieren oder eine andere Datei desselben Modells holen.</translation>
    </message>
    <message>
        <source>Use a GGUF that was converted together with its tokenizer.</source>
        <translation>Eine GGUF-Datei nehmen, die zusammen mit ihrem Tokenizer umgewandelt wurde.</translation>
    </message>
    <message>
        <source>Use it for plain completion, or choose a template in Model settings.</source>
        <translation>Es zum bloßen Fortsetzen nutzen oder in den Einstellungen des Modells eine Vorlage wählen.</translation>
    </message>
    <message>
        <source>Use letters or figures.</source>
        <translation>Buchstaben oder Ziffern nehmen.</translation>
    </message>
    <message>
        <source>Use small letters, digits and single "-", beginning with a letter, such as word-counter.</source>
        <translation>Kleine Buchstaben, Ziffern und einzelne „-“ nehmen, mit einem Buchstaben am Anfang, etwa word-counter.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>Diese Version nehmen.</translation>
    </message>
    <message>
        <source>What this chat has read could not be saved.</source>
        <translation>Was dieser Chat gelesen hat, konnte nicht gesichert werden.</translation>
    </message>
    <message>
        <source>What was remembered for {0} could not be used: {1}</source>
        <translation>Was für {0} gemerkt war, war nicht zu gebrauchen: {1}</translation>
    </message>
    <message>
        <source>What was remembered of the plugin {0} could not be used: {1}.</source>
        <translation>Was vom Plugin {0} gemerkt war, war nicht zu gebrauchen: {1}.</translation>
    </message>
    <message>
        <source>What {0}.{1} returned cannot be sent.</source>
        <translation>Was {0}.{1} zurückgab, kann nicht übermittelt werden.</translation>
    </message>
    <message>
        <source>Write a name such as workbench-words, or choose a .whl file.</source>
        <translation>Einen Namen wie workbench-words schreiben oder eine .whl-Datei wählen.</translation>
    </message>
    <message>
        <source>Write more of the name.</source>
        <translation>Mehr vom Namen schreiben.</translation>
    </message>
    <message>
        <source>Write one with workbench presets export.</source>
        <translation>Eine mit workbench presets export schreiben.</translation>
    </message>
    <message>
        <source>a turn is not an object.</source>
        <translation>eine Nachricht ist kein Objekt.</translation>
    </message>
    <message>
        <source>a turn of {0} has no text.</source>
        <translation>eine Nachricht von {0} hat keinen Text.</translation>
    </message>
    <message>
        <source>it has no list of turns.</source>
        <translation>er hat keine Liste von Nachrichten.</translation>
    </message>
    <message>
        <source>llama.cpp could not load {0}.</source>
        <translation>llama.cpp konnte {0} nicht laden.</translation>
    </message>
    <message>
        <source>llama.cpp reported error {0}.</source>
        <translation>llama.cpp hat Fehler {0} gemeldet.</translation>
    </message>
    <message>
        <source>llama.cpp uses it through {0}.</source>
        <translation>llama.cpp nutzt sie über {0}.</translation>
    </message>
    <message>
        <source>llama.cpp was built with CUDA, but CUDA does not find the GPU; the driver may be too old (it supports CUDA up to {0}).</source>
        <translation>llama.cpp wurde mit CUDA gebaut, aber CUDA findet die GPU nicht; vielleicht ist der Treiber zu alt (er kann CUDA bis {0}).</translation>
    </message>
    <message>
        <source>llama.cpp was built with CUDA, but CUDA does not find the GPU; the driver may be too old.</source>
        <translation>llama.cpp wurde mit CUDA gebaut, aber CUDA findet die GPU nicht; vielleicht ist der Treiber zu alt.</translation>
    </message>
    <message>
        <source>llama.cpp was built with Vulkan, but there is no Vulkan driver for this GPU.</source>
        <translation>llama.cpp wurde mit Vulkan gebaut, aber für diese GPU gibt es keinen Vulkan-Treiber.</translation>
    </message>
    <message>
        <source>llama.cpp was built with {0}, but {1} does not find the GPU; it may not support this model.</source>
        <translation>llama.cpp wurde mit {0} gebaut, aber {1} findet die GPU nicht; vielleicht wird dieses Modell nicht unterstützt.</translation>
    </message>
    <message>
        <source>llama.cpp was built without CUDA.</source>
        <translation>llama.cpp wurde ohne CUDA gebaut.</translation>
    </message>
    <message>
        <source>llama.cpp was built without Metal.</source>
        <translation>llama.cpp wurde ohne Metal gebaut.</translation>
    </message>
    <message>
        <source>llama.cpp was built without Vulkan.</source>
        <translation>llama.cpp wurde ohne Vulkan gebaut.</translation>
    </message>
    <message>
        <source>message {0} is there twice or follows one that does not come before it</source>
        <translation>Nachricht {0} ist zweimal da oder folgt einer, die nicht vor ihr kommt</translation>
    </message>
    <message>
        <source>nobody is known who speaks as {0}.</source>
        <translation>niemand ist bekannt, der als {0} spricht.</translation>
    </message>
    <message>
        <source>pip could not do this with {0}.</source>
        <translation>pip konnte das mit {0} nicht.</translation>
    </message>
    <message>
        <source>{0} ({1}) cannot be {2}.</source>
        <translation>{0} ({1}) kann nicht {2} sein.</translation>
    </message>
    <message>
        <source>{0} ({1}) has to be given.</source>
        <translation>{0} ({1}) muss angegeben werden.</translation>
    </message>
    <message>
        <source>{0} and {1} more are missing.</source>
        <translation>{0} und {1} weitere fehlen.</translation>
    </message>
    <message>
        <source>{0} and {1} more could not be deleted.</source>
        <translation>{0} und {1} weitere konnten nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{0} answered {1} with {2}, which is not in the protocol.</source>
        <translation>{0} hat auf {1} mit {2} geantwortet, was nicht zum Protokoll gehört.</translation>
    </message>
    <message>
        <source>{0} begins with nothing but zeros, as an unfinished download does.</source>
        <translation>{0} beginnt mit lauter Nullen, wie ein unfertiger Download.</translation>
    </message>
    <message>
        <source>{0} cannot be attached as text.</source>
        <translation>{0} lässt sich nicht als Text anhängen.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded with these options.</source>
        <translation>{0} lässt sich mit diesen Optionen nicht laden.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded.</source>
        <translation>{0} lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>{0} cannot be paused.</source>
        <translation>{0} kann nicht angehalten werden.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a notebook.</source>
        <translation>{0} kann nicht der Name eines Notizbuchs sein.</translation>
    </message>
    <message>
        <source>{0} comes with the program and stays as it is.</source>
        <translation>{0} gehört zum Programm und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{0} conversations cannot be kept side by side.</source>
        <translation>{0} Gespräche können nicht nebeneinander bereitgehalten werden.</translation>
    </message>
    <message>
        <source>{0} could not be deleted.</source>
        <translation>{0} konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{0} could not be read.</source>
        <translation>{0} konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} could not be started.</source>
        <translation>{0} konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{0} crashed on a bad memory address (SIGSEGV).</source>
        <translation>{0} ist an einer falschen Speicheradresse abgestürzt (SIGSEGV).</translation>
    </message>
    <message>
        <source>{0} crashed on a bad memory address (access violation).</source>
        <translation>{0} ist an einer falschen Speicheradresse abgestürzt (access violation).</translation>
    </message>
    <message>
        <source>{0} crashed on an impossible calculation (SIGFPE).</source>
        <translation>{0} ist an einer unmöglichen Rechnung abgestürzt (SIGFPE).</translation>
    </message>
    <message>
        <source>{0} crashed on an instruction this processor does not have (SIGILL).</source>
        <translation>{0} ist an einem Befehl abgestürzt, den dieser Prozessor nicht kennt (SIGILL).</translation>
    </message>
    <message>
        <source>{0} crashed on an instruction this processor does not have (illegal instruction).</source>
        <translation>{0} ist an einem Befehl abgestürzt, den dieser Prozessor nicht kennt (illegal instruction).</translation>
    </message>
    <message>
        <source>{0} crashed reading memory that is gone (SIGBUS; did the file change or the disk fill?).</source>
        <translation>{0} ist abgestürzt, weil Speicher weg war (SIGBUS; hat sich die Datei geändert, oder ist der Datenträger voll?).</translation>
    </message>
    <message>
        <source>{0} did not answer within {1} seconds.</source>
        <translation>{0} hat {1} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{0} did not start within {1} seconds.</source>
        <translation>{0} ist in {1} Sekunden nicht gestartet.</translation>
    </message>
    <message>
        <source>{0} does not fit into memory.</source>
        <translation>{0} passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>{0} does not fit.</source>
        <translation>{0} passt nicht.</translation>
    </message>
    <message>
        <source>{0} ended before its work was done.</source>
        <translation>{0} endete, bevor die Arbeit getan war.</translation>
    </message>
    <message>
        <source>{0} ended by itself.</source>
        <translation>{0} hat sich selbst beendet.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}.</source>
        <translation>{0} endete mit Status {1}.</translation>
    </message>
    <message>
        <source>{0} failed with {1}.</source>
        <translation>{0} scheiterte mit {1}.</translation>
    </message>
    <message>
        <source>{0} failed with {1}: {2}.</source>
        <translation>{0} scheiterte mit {1}: {2}.</translation>
    </message>
    <message>
        <source>{0} fits {1} models.</source>
        <translation>{0} passt auf {1} Modelle.</translation>
    </message>
    <message>
        <source>{0} has a vocabulary but no weights.</source>
        <translation>{0} hat ein Vokabular, aber keine Gewichte.</translation>
    </message>
    <message>
        <source>{0} has no chat template.</source>
        <translation>{0} hat keine Chat-Vorlage.</translation>
    </message>
    <message>
        <source>{0} has no parameter {1}.</source>
        <translation>{0} hat keinen Parameter {1}.</translation>
    </message>
    <message>
        <source>{0} has no tokenizer.</source>
        <translation>{0} hat keinen Tokenizer.</translation>
    </message>
    <message>
        <source>{0} has no {1}.</source>
        <translation>{0} hat kein {1}.</translation>
    </message>
    <message>
        <source>{0} has not ended yet.</source>
        <translation>{0} ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>{0} has {1} MB, and a file that goes with a message may have {2} MB.</source>
        <translation>{0} hat {1} MB; eine Datei, die mit einer Nachricht geht, darf {2} MB haben.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} files and folders; not all were looked at.</source>
        <translation>{0} enthält mehr als {1} Dateien und Ordner; nicht alle wurden durchsucht.</translation>
    </message>
    <message>
        <source>{0} is a 7-Zip archive.</source>
        <translation>{0} ist ein 7-Zip-Archiv.</translation>
    </message>
    <message>
        <source>{0} is a GGUF file of version {1}, which llama.cpp no longer reads.</source>
        <translation>{0} ist eine GGUF-Datei der Version {1}, die llama.cpp nicht mehr liest.</translation>
    </message>
    <message>
        <source>{0} is a GGUF file of version {1}; this program knows versions up to {2}.</source>
        <translation>{0} ist eine GGUF-Datei der Version {1}; dieses Programm kennt Versionen bis {2}.</translation>
    </message>
    <message>
        <source>{0} is a GIF picture.</source>
        <translation>{0} ist ein GIF-Bild.</translation>
    </message>
    <message>
        <source>{0} is a JPEG picture.</source>
        <translation>{0} ist ein JPEG-Bild.</translation>
    </message>
    <message>
        <source>{0} is a JSON text, not a model.</source>
        <translation>{0} ist ein JSON-Text, kein Modell.</translation>
    </message>
    <message>
        <source>{0} is a LoRA adapter in an older format (GGLA) that llama.cpp no longer reads.</source>
        <translation>{0} ist ein LoRA-Adapter in einem älteren Format (GGLA), das llama.cpp nicht mehr liest.</translation>
    </message>
    <message>
        <source>{0} is a LoRA adapter, not a model by itself.</source>
        <translation>{0} ist ein LoRA-Adapter, für sich allein kein Modell.</translation>
    </message>
    <message>
        <source>{0} is a PDF document.</source>
        <translation>{0} ist ein PDF-Dokument.</translation>
    </message>
    <message>
        <source>{0} is a PNG picture.</source>
        <translation>{0} ist ein PNG-Bild.</translation>
    </message>
    <message>
        <source>{0} is a Python pickle, as older PyTorch checkpoints are.</source>
        <translation>{0} ist ein Python-Pickle, wie ältere PyTorch-Checkpoints.</translation>
    </message>
    <message>
        <source>{0} is a RAR archive.</source>
        <translation>{0} ist ein RAR-Archiv.</translation>
    </message>
    <message>
        <source>{0} is a Windows program.</source>
        <translation>{0} ist ein Windows-Programm.</translation>
    </message>
    <message>
        <source>{0} is a big-endian GGUF file.</source>
        <translation>{0} ist eine Big-Endian-GGUF-Datei.</translation>
    </message>
    <message>
        <source>{0} is a control vector, not a model by itself.</source>
        <translation>{0} ist ein Control-Vektor, für sich allein kein Modell.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a model file.</source>
        <translation>{0} ist ein Ordner, keine Modelldatei.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is a later part of a split model.</source>
        <translation>{0} ist ein späterer Teil eines geteilten Modells.</translation>
    </message>
    <message>
        <source>{0} is a model in an older format that llama.cpp stopped reading in 2023 (GGCC).</source>
        <translation>{0} ist ein Modell in einem älteren Format, das llama.cpp seit 2023 nicht mehr liest (GGCC).</translation>
    </message>
    <message>
        <source>{0} is a model in an older format that llama.cpp stopped reading in 2023 (GGJT).</source>
        <translation>{0} ist ein Modell in einem älteren Format, das llama.cpp seit 2023 nicht mehr liest (GGJT).</translation>
    </message>
    <message>
        <source>{0} is a model in an older format that llama.cpp stopped reading in 2023 (GGMF).</source>
        <translation>{0} ist ein Modell in einem älteren Format, das llama.cpp seit 2023 nicht mehr liest (GGMF).</translation>
    </message>
    <message>
        <source>{0} is a model in an older format that llama.cpp stopped reading in 2023 (GGML).</source>
        <translation>{0} ist ein Modell in einem älteren Format, das llama.cpp seit 2023 nicht mehr liest (GGML).</translation>
    </message>
    <message>
        <source>{0} is a picture, and models read text only in this version.</source>
        <translation>{0} ist ein Bild, und Modelle lesen in dieser Version nur Text.</translation>
    </message>
    <message>
        <source>{0} is a program that plays a GPU on the CPU: good for trying out, slower than the CPU.</source>
        <translation>{0} ist ein Programm, das auf der CPU eine GPU spielt: gut zum Ausprobieren, langsamer als die CPU.</translation>
    </message>
    <message>
        <source>{0} is a program.</source>
        <translation>{0} ist ein Programm.</translation>
    </message>
    <message>
        <source>{0} is a safetensors file, the format models are trained and shared in.</source>
        <translation>{0} ist eine Safetensors-Datei, das Format, in dem Modelle trainiert und geteilt werden.</translation>
    </message>
    <message>
        <source>{0} is a web page, not a model: the download was probably refused or needs a login.</source>
        <translation>{0} ist eine Webseite, kein Modell: der Download wurde wohl verweigert oder braucht eine Anmeldung.</translation>
    </message>
    <message>
        <source>{0} is a zip archive, which is also how PyTorch keeps its checkpoints.</source>
        <translation>{0} ist ein ZIP-Archiv; so hebt auch PyTorch seine Checkpoints auf.</translation>
    </message>
    <message>
        <source>{0} is an HDF5 file, as Keras writes its models.</source>
        <translation>{0} ist eine HDF5-Datei, wie Keras seine Modelle schreibt.</translation>
    </message>
    <message>
        <source>{0} is an SQLite database.</source>
        <translation>{0} ist eine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>{0} is an XML message, not a model: the download was probably refused.</source>
        <translation>{0} ist eine XML-Meldung, kein Modell: der Download wurde wohl verweigert.</translation>
    </message>
    <message>
        <source>{0} is an importance matrix, which is used to quantize a model.</source>
        <translation>{0} ist eine Importance-Matrix, mit der man ein Modell quantisiert.</translation>
    </message>
    <message>
        <source>{0} is compressed with bzip2.</source>
        <translation>{0} ist mit bzip2 gepackt.</translation>
    </message>
    <message>
        <source>{0} is compressed with gzip.</source>
        <translation>{0} ist mit gzip gepackt.</translation>
    </message>
    <message>
        <source>{0} is compressed with xz.</source>
        <translation>{0} ist mit xz gepackt.</translation>
    </message>
    <message>
        <source>{0} is compressed with zstd.</source>
        <translation>{0} ist mit zstd gepackt.</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} ist beschädigt.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is incomplete.</source>
        <translation>{0} ist unvollständig.</translation>
    </message>
    <message>
        <source>{0} is incomplete: it comes in {1} parts.</source>
        <translation>{0} ist unvollständig: es besteht aus {1} Teilen.</translation>
    </message>
    <message>
        <source>{0} is larger than 1 GB.</source>
        <translation>{0} ist größer als 1 GB.</translation>
    </message>
    <message>
        <source>{0} is made for embeddings and cannot write text.</source>
        <translation>{0} ist für Embeddings gemacht und kann keinen Text schreiben.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>{0} is neither the name of a package nor a wheel.</source>
        <translation>{0} ist weder der Name eines Pakets noch ein Wheel.</translation>
    </message>
    <message>
        <source>{0} is not a GGUF model file.</source>
        <translation>{0} ist keine GGUF-Modelldatei.</translation>
    </message>
    <message>
        <source>{0} is not a KV cache type.</source>
        <translation>{0} ist kein Typ eines KV-Caches.</translation>
    </message>
    <message>
        <source>{0} is not a file name.</source>
        <translation>{0} ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{0} is not a file of presets.</source>
        <translation>{0} ist keine Datei mit Presets.</translation>
    </message>
    <message>
        <source>{0} is not a file of presets: it is not JSON.</source>
        <translation>{0} ist keine Datei mit Presets: es ist kein JSON.</translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{0} is not a reranking model.</source>
        <translation>{0} ist kein Reranker.</translation>
    </message>
    <message>
        <source>{0} is not a text file in UTF-8.</source>
        <translation>{0} ist keine Textdatei in UTF-8.</translation>
    </message>
    <message>
        <source>{0} is not a text file, so it cannot be attached.</source>
        <translation>{0} ist keine Textdatei und lässt sich deshalb nicht anhängen.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file, so it cannot be attached.</source>
        <translation>{0} ist keine gewöhnliche Datei und lässt sich deshalb nicht anhängen.</translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation>{0} ist nicht da.</translation>
    </message>
    <message>
        <source>{0} is of the architecture unnamed, which this llama.cpp does not know.</source>
        <translation>{0} hat eine Architektur ohne Namen, die dieses llama.cpp nicht kennt.</translation>
    </message>
    <message>
        <source>{0} is of the architecture {1}, which this llama.cpp does not know.</source>
        <translation>{0} hat die Architektur {1}, die dieses llama.cpp nicht kennt.</translation>
    </message>
    <message>
        <source>{0} is only the placeholder that Git keeps for a large file.</source>
        <translation>{0} ist nur der Platzhalter, den Git für eine große Datei aufhebt.</translation>
    </message>
    <message>
        <source>{0} is part {1} of {2} of a split model, but has been renamed.</source>
        <translation>{0} ist Teil {1} von {2} eines geteilten Modells, wurde aber umbenannt.</translation>
    </message>
    <message>
        <source>{0} is the part of a model that sees or hears (mmproj), not a model by itself.</source>
        <translation>{0} ist der Teil eines Modells, der sieht oder hört (mmproj), für sich allein kein Modell.</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} gibt es schon.</translation>
    </message>
    <message>
        <source>{0} is too large for a file of presets.</source>
        <translation>{0} ist zu groß für eine Datei mit Presets.</translation>
    </message>
    <message>
        <source>{0} is too large for a notebook.</source>
        <translation>{0} ist zu groß für ein Notizbuch.</translation>
    </message>
    <message>
        <source>{0} keeps its tensor {1} in a type (number {2}) that this program does not know.</source>
        <translation>{0} enthält den Tensor {1} in einem Typ (Nummer {2}), den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>{0} keeps its weights as {1}, which llama.cpp no longer reads.</source>
        <translation>{0} enthält die Gewichte als {1}, was llama.cpp nicht mehr liest.</translation>
    </message>
    <message>
        <source>{0} names no code: it has to be "package.module:name".</source>
        <translation>{0} nennt keinen Code: es muss "paket.modul:name" sein.</translation>
    </message>
    <message>
        <source>{0} needs {1} on {2}, where {3} is free: {4} too little.</source>
        <translation>{0} braucht {1} auf {2}, wo {3} frei sind: {4} zu wenig.</translation>
    </message>
    <message>
        <source>{0} ran out of memory.</source>
        <translation>{0} hatte keinen Speicher mehr.</translation>
    </message>
    <message>
        <source>{0} ranks texts and makes no vectors of them.</source>
        <translation>{0} ordnet Texte und macht keine Vektoren daraus.</translation>
    </message>
    <message>
        <source>{0} stopped itself after an internal error (SIGABRT).</source>
        <translation>{0} hat sich nach einem inneren Fehler selbst beendet (SIGABRT).</translation>
    </message>
    <message>
        <source>{0} stopped itself after an internal error (abort).</source>
        <translation>{0} hat sich nach einem inneren Fehler selbst beendet (abort).</translation>
    </message>
    <message>
        <source>{0} was asked for with wrong arguments.</source>
        <translation>{0} wurde mit falschen Argumenten verlangt.</translation>
    </message>
    <message>
        <source>{0} was ejected after {1} minutes without use.</source>
        <translation>{0} wurde nach {1} Minuten ohne Nutzung ausgeworfen.</translation>
    </message>
    <message>
        <source>{0} was ejected to make room for {1}.</source>
        <translation>{0} wurde ausgeworfen, um Platz für {1} zu machen.</translation>
    </message>
    <message>
        <source>{0} was ejected.</source>
        <translation>{0} wurde ausgeworfen.</translation>
    </message>
    <message>
        <source>{0} was ended by signal {1}.</source>
        <translation>{0} wurde durch Signal {1} beendet.</translation>
    </message>
    <message>
        <source>{0} was ended by {1}.</source>
        <translation>{0} wurde durch {1} beendet.</translation>
    </message>
    <message>
        <source>{0} was killed (SIGKILL; out of memory?).</source>
        <translation>{0} wurde getötet (SIGKILL; war der Speicher voll?).</translation>
    </message>
    <message>
        <source>{0} was not installed, because the package index could not be reached.</source>
        <translation>{0} wurde nicht installiert, weil der Paketindex nicht zu erreichen war.</translation>
    </message>
    <message>
        <source>{0} was stopped.</source>
        <translation>{0} wurde angehalten.</translation>
    </message>
    <message>
        <source>{0} was told to end by another program (SIGTERM).</source>
        <translation>{0} wurde von einem anderen Programm beendet (SIGTERM).</translation>
    </message>
    <message>
        <source>{0} was written by a newer version of this program.</source>
        <translation>{0} wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>{0}.checking an answer did not answer within {1} seconds.</source>
        <translation>{0} hat beim Prüfen einer Antwort {1} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{0}.checking an answer was asked with something that cannot be sent.</source>
        <translation>{0} wurde beim Prüfen einer Antwort mit etwas gefragt, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>{0}.finding passages did not answer within {1} seconds.</source>
        <translation>{0} hat beim Finden von Stellen {1} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{0}.finding passages was asked with something that cannot be sent.</source>
        <translation>{0} wurde beim Finden von Stellen mit etwas gefragt, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>{0}.looking at {1} did not answer within {2} seconds.</source>
        <translation>{0}: looking at {1} hat nicht innerhalb von {2} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>{0}.looking at {1} was asked with something that cannot be sent.</source>
        <translation>{0}: looking at {1} wurde mit etwas gefragt, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>{0}.say was asked with something that cannot be sent.</source>
        <translation>{0}.say wurde mit etwas gefragt, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>{0}.{1} did not answer within {2} seconds.</source>
        <translation>{0}.{1} hat {2} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{0}.{1} failed with {2}.</source>
        <translation>{0}.{1} scheiterte mit {2}.</translation>
    </message>
    <message>
        <source>{0}.{1} failed with {2}: {3}.</source>
        <translation>{0}.{1} scheiterte mit {2}: {3}.</translation>
    </message>
    <message>
        <source>{0}.{1} ran out of memory.</source>
        <translation>{0}.{1} hatte nicht genug Speicher.</translation>
    </message>
    <message>
        <source>{0}.{1} was asked with something that cannot be sent.</source>
        <translation>{0}.{1} wurde mit etwas gefragt, das sich nicht senden lässt.</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Loading {name} again.</source>
        <translation>{name} wird neu geladen.</translation>
    </message>
    <message>
        <source>Loading {name} was cancelled.</source>
        <translation>Laden von {name} abgebrochen.</translation>
    </message>
    <message>
        <source>Loading {name}.</source>
        <translation>{name} wird geladen.</translation>
    </message>
    <message>
        <source>Starting the engine for {name}.</source>
        <translation>Engine für {name} startet.</translation>
    </message>
    <message>
        <source>The program that ran it ended before it was done.</source>
        <translation>Das Programm, in dem er lief, endete, bevor er fertig war.</translation>
    </message>
    <message>
        <source>The program was closed before it was done.</source>
        <translation>Das Programm wurde geschlossen, bevor er fertig war.</translation>
    </message>
    <message>
        <source>Waiting for {name} to be loaded.</source>
        <translation>Wartet, bis {name} geladen ist.</translation>
    </message>
    <message>
        <source>Waits for a job of another window or terminal.</source>
        <translation>Wartet auf einen Job eines anderen Fensters oder Terminals.</translation>
    </message>
    <message>
        <source>Waits until other jobs have ended.</source>
        <translation>Wartet, bis andere Jobs beendet sind.</translation>
    </message>
    <message>
        <source>Waits until {name} has answered.</source>
        <translation>Wartet, bis {name} geantwortet hat.</translation>
    </message>
    <message>
        <source>Waits until {name} is loaded.</source>
        <translation>Wartet, bis {name} geladen ist.</translation>
    </message>
    <message>
        <source>Waits until {title} has ended.</source>
        <translation>Wartet, bis {title} beendet ist.</translation>
    </message>
    <message>
        <source>{name} has not got on for {seconds} seconds. Wait, or stop it and load it again.</source>
        <translation>{name} kommt seit {seconds} Sekunden nicht weiter. Warten, oder es anhalten und neu laden.</translation>
    </message>
    <message>
        <source>{name} is answering.</source>
        <translation>{name} antwortet.</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} ist bereit.</translation>
    </message>
    <message>
        <source>{name} was ejected after {minutes} minutes without use.</source>
        <translation>{name} wurde nach {minutes} Minuten ohne Nutzung ausgeworfen.</translation>
    </message>
    <message>
        <source>{name} was ejected to make room for {other}.</source>
        <translation>{name} wurde ausgeworfen, um Platz für {other} zu machen.</translation>
    </message>
    <message>
        <source>{name} was ejected.</source>
        <translation>{name} wurde ausgeworfen.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A faster way to compute attention that takes less memory; a quantized V cache needs it.</source>
        <translation>Eine schnellere Art, Attention zu berechnen, die weniger Speicher braucht; ein quantisierter V-Cache setzt sie voraus.</translation>
    </message>
    <message>
        <source>Adaptive memory</source>
        <translation>Adaptive-Gedächtnis</translation>
    </message>
    <message>
        <source>Adaptive target</source>
        <translation>Adaptive-Ziel</translation>
    </message>
    <message>
        <source>Add the marks of your format, such as | in tables, when DRY spoils them.</source>
        <translation>Zeichen des eigenen Formats hinzufügen, etwa | in Tabellen, wenn DRY sie verdirbt.</translation>
    </message>
    <message>
        <source>Adds to the score of single tokens by their number; -inf forbids one.</source>
        <translation>Erhöht die Punktzahl einzelner Token nach ihrer Nummer; -inf verbietet eines.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Always the same</source>
        <translation>Immer gleich</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>Wie das Modell es sagt</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Asks the model for a short title after the first answer of a chat; without it a chat is named by its first words.</source>
        <translation>Bittet das Modell nach der ersten Antwort um einen kurzen Titel; sonst heißt ein Chat nach seinen ersten Wörtern.</translation>
    </message>
    <message>
        <source>Assistant who knows the day</source>
        <translation>Assistent, der den Tag kennt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Careful editor</source>
        <translation>Sorgfältiger Lektor</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Programmieren</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>DRY</source>
        <translation>DRY</translation>
    </message>
    <message>
        <source>DRY breakers</source>
        <translation>DRY-Trenner</translation>
    </message>
    <message>
        <source>DRY free length</source>
        <translation>DRY-Freilänge</translation>
    </message>
    <message>
        <source>DRY growth</source>
        <translation>DRY-Wachstum</translation>
    </message>
    <message>
        <source>DRY strength</source>
        <translation>DRY-Stärke</translation>
    </message>
    <message>
        <source>DRY window</source>
        <translation>DRY-Fenster</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Draws above the sampling settings what the model chooses from; looking costs an answer one or two percent.</source>
        <translation>Zeichnet über den Sampling-Einstellungen, woraus das Modell wählt; das kostet eine Antwort ein bis zwei Prozent Tempo.</translation>
    </message>
    <message>
        <source>Drops words whose chance is below this share of the likeliest word's; 0 drops none.</source>
        <translation>Streicht Wörter, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten; 0 streicht keins.</translation>
    </message>
    <message>
        <source>Dynamic exponent</source>
        <translation>Dynamischer Exponent</translation>
    </message>
    <message>
        <source>Dynamic temperature</source>
        <translation>Dynamische Temperatur</translation>
    </message>
    <message>
        <source>Eject when idle</source>
        <translation>Bei Leerlauf auswerfen</translation>
    </message>
    <message>
        <source>Ejects a model that nobody has used for this long, so that its memory is free again; 0 never does.</source>
        <translation>Wirft ein Modell aus, das so lange niemand benutzt hat, damit sein Speicher wieder frei ist; 0 tut es nie.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Experts on CPU</source>
        <translation>Experten auf CPU</translation>
    </message>
    <message>
        <source>Explain settings</source>
        <translation>Einstellungen erklären</translation>
    </message>
    <message>
        <source>Fill in the middle</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash-Attention</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders that are searched for model files; the files stay where they are.</source>
        <translation>Ordner, in denen nach Modelldateien gesucht wird; die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>For mixture-of-experts models: the experts of this many layers stay in main memory.</source>
        <translation>Für Mixture-of-Experts-Modelle: Die Experten so vieler Schichten bleiben im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Forbids the system to move the model out of main memory.</source>
        <translation>Verbietet dem System, das Modell aus dem Arbeitsspeicher auszulagern.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Häufigkeitsstrafe</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU offload</source>
        <translation>GPU-Offload</translation>
    </message>
    <message>
        <source>Goes on writing where the model wanted to end, until the longest answer or the context is full.</source>
        <translation>Schreibt weiter, wo das Modell aufhören wollte, bis die längste Antwort oder der Kontext voll ist.</translation>
    </message>
    <message>
        <source>How daring the choice of the next word is: 0 always takes the likeliest one, higher values surprise more.</source>
        <translation>Wie gewagt das nächste Wort gewählt wird: 0 nimmt immer das wahrscheinlichste, höhere Werte überraschen mehr.</translation>
    </message>
    <message>
        <source>How far apart rows and controls are; compact shows more at once.</source>
        <translation>Wie weit Zeilen und Bedienelemente auseinander stehen; kompakt ist mehr auf einmal zu sehen.</translation>
    </message>
    <message>
        <source>How fast the DRY penalty grows with every further word of a repeated run.</source>
        <translation>Wie schnell die DRY-Strafe mit jedem weiteren Wort einer Wiederholung wächst.</translation>
    </message>
    <message>
        <source>How long adaptive-p remembers earlier choices; higher is longer.</source>
        <translation>Wie lange Adaptive-p frühere Wahlen im Gedächtnis behält; höher ist länger.</translation>
    </message>
    <message>
        <source>How many conversations are kept ready in one context, sharing its length.</source>
        <translation>Wie viele Gespräche in einem Kontext bereitgehalten werden; sie teilen sich seine Länge.</translation>
    </message>
    <message>
        <source>How many of the model's layers are kept on the GPU; automatic takes as many as fit, -1 takes all.</source>
        <translation>Wie viele Schichten des Modells auf der GPU liegen; automatisch nimmt so viele, wie passen, -1 alle.</translation>
    </message>
    <message>
        <source>How many processor cores work while an answer is written; automatic takes the physical cores.</source>
        <translation>Wie viele Prozessorkerne beim Schreiben einer Antwort arbeiten; automatisch nimmt die physischen Kerne.</translation>
    </message>
    <message>
        <source>How many processor cores work while the prompt is read; automatic takes as many as for writing.</source>
        <translation>Wie viele Prozessorkerne beim Lesen des Prompts arbeiten; automatisch nimmt so viele wie beim Schreiben.</translation>
    </message>
    <message>
        <source>How many tokens are computed in one go; more reads faster and takes more memory.</source>
        <translation>Wie viele Token auf einmal berechnet werden; mehr liest schneller und braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>How many tokens back DRY looks for repeats; -1 means the whole context, 0 nothing.</source>
        <translation>Wie viele Token weit DRY nach Wiederholungen zurückblickt; -1 heißt der ganze Kontext, 0 gar nicht.</translation>
    </message>
    <message>
        <source>How many tokens back the three penalties look; -1 means the whole context, 0 nothing.</source>
        <translation>Wie viele Token weit die drei Strafen zurückblicken; -1 heißt der ganze Kontext, 0 gar nicht.</translation>
    </message>
    <message>
        <source>How many tokens of conversation the model can see at once; more takes more memory.</source>
        <translation>Wie viele Token des Gesprächs das Modell auf einmal sieht; mehr braucht mehr Speicher.</translation>
    </message>
    <message>
        <source>How many tokens of the prompt are handed to llama.cpp at once.</source>
        <translation>Wie viele Token des Prompts auf einmal an llama.cpp gehen.</translation>
    </message>
    <message>
        <source>How much disk all saved states may take together; the oldest go first.</source>
        <translation>Wie viel Platz alle gespeicherten Zustände zusammen belegen dürfen; die ältesten gehen zuerst.</translation>
    </message>
    <message>
        <source>How often the likeliest words are taken away so that a less obvious one must be used; 0 is never.</source>
        <translation>Wie oft die wahrscheinlichsten Wörter wegfallen, damit ein weniger naheliegendes drankommt; 0 ist nie.</translation>
    </message>
    <message>
        <source>How positions are stretched to reach beyond the context the model was trained for.</source>
        <translation>Wie Positionen gestreckt werden, um über den trainierten Kontext hinauszukommen.</translation>
    </message>
    <message>
        <source>How precisely the keys of the KV cache are kept; less takes less memory.</source>
        <translation>Wie genau die Schlüssel des KV-Cache gehalten werden; weniger braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>How precisely the values of the KV cache are kept; anything below f16 needs flash attention.</source>
        <translation>Wie genau die Werte des KV-Cache gehalten werden; alles unter f16 braucht Flash-Attention.</translation>
    </message>
    <message>
        <source>How quickly Mirostat corrects itself.</source>
        <translation>Wie schnell Mirostat sich korrigiert.</translation>
    </message>
    <message>
        <source>How strongly the model is kept from repeating whole runs of words; 0 switches it off.</source>
        <translation>Wie stark das Modell davon abgehalten wird, ganze Wortfolgen zu wiederholen; 0 schaltet es ab.</translation>
    </message>
    <message>
        <source>How the unsureness is turned into temperature: 1 is even, higher stays cool for longer.</source>
        <translation>Wie aus Unsicherheit Temperatur wird: 1 ist gleichmäßig, höher bleibt länger kühl.</translation>
    </message>
    <message>
        <source>K cache type</source>
        <translation>Typ des K-Cache</translation>
    </message>
    <message>
        <source>KV cache on GPU</source>
        <translation>KV-Cache auf GPU</translation>
    </message>
    <message>
        <source>Keeps the likeliest words until their chances add up to this share; 1 keeps all.</source>
        <translation>Behält die wahrscheinlichsten Wörter, bis sie zusammen diesen Anteil erreichen; 1 behält alle.</translation>
    </message>
    <message>
        <source>Keeps the memory of the conversation on the GPU, next to the layers there.</source>
        <translation>Hält das Gedächtnis des Gesprächs auf der GPU, neben den Schichten dort.</translation>
    </message>
    <message>
        <source>Keeps the words whose score lies within this many standard deviations of the best; -1 switches it off.</source>
        <translation>Behält die Wörter, deren Punktzahl höchstens so viele Standardabweichungen unter der besten liegt; -1 schaltet es ab.</translation>
    </message>
    <message>
        <source>Keeps what is offloaded on this GPU alone, counted from 0; automatic splits it over all GPUs.</source>
        <translation>Hält Ausgelagertes nur auf dieser GPU, gezählt ab 0; automatisch verteilt es auf alle GPUs.</translation>
    </message>
    <message>
        <source>Keeps what the model has read of a chat on disk, so that it need not read it again after a restart.</source>
        <translation>Hebt auf der Platte auf, was das Modell von einem Chat gelesen hat, damit es nach einem Neustart nicht neu lesen muss.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Leave it to the model unless its card says otherwise.</source>
        <translation>Dem Modell überlassen, wenn seine Beschreibung nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation>Älteste weglassen</translation>
    </message>
    <message>
        <source>Lets the temperature rise and fall by this much with how unsure the model is; 0 keeps it fixed.</source>
        <translation>Lässt die Temperatur um so viel steigen und fallen, je nachdem, wie unsicher das Modell ist; 0 hält sie fest.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark colours, or whatever the system uses.</source>
        <translation>Helle oder dunkle Farben oder die des Systems.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Lock in memory</source>
        <translation>Im Speicher festhalten</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Lower it for facts and code, raise it for stories and ideas.</source>
        <translation>Senken für Fakten und Code, erhöhen für Geschichten und Ideen.</translation>
    </message>
    <message>
        <source>Lower it for focused answers, raise it for variety.</source>
        <translation>Senken für gezielte Antworten, erhöhen für Abwechslung.</translation>
    </message>
    <message>
        <source>Lower it for plainer, safer wording.</source>
        <translation>Senken für schlichtere, sicherere Wortwahl.</translation>
    </message>
    <message>
        <source>Lower it to have the target met within fewer words.</source>
        <translation>Senken, damit das Ziel in weniger Wörtern erreicht wird.</translation>
    </message>
    <message>
        <source>Lower it when odd words slip in.</source>
        <translation>Senken, wenn seltsame Wörter auftauchen.</translation>
    </message>
    <message>
        <source>Lower it when the GPU runs out of memory.</source>
        <translation>Senken, wenn der GPU der Speicher ausgeht.</translation>
    </message>
    <message>
        <source>Lower it when the text swings between dull and wild.</source>
        <translation>Senken, wenn der Text zwischen öde und wild schwankt.</translation>
    </message>
    <message>
        <source>Main GPU</source>
        <translation>Haupt-GPU</translation>
    </message>
    <message>
        <source>Makes a word less likely each time it is used within the window.</source>
        <translation>Macht ein Wort mit jedem Auftreten im Fenster unwahrscheinlicher.</translation>
    </message>
    <message>
        <source>Makes a word less likely once it has been used at all within the window.</source>
        <translation>Macht ein Wort unwahrscheinlicher, sobald es im Fenster vorkam.</translation>
    </message>
    <message>
        <source>Makes all text in the window larger or smaller, at once.</source>
        <translation>Macht alle Schrift im Fenster sofort größer oder kleiner.</translation>
    </message>
    <message>
        <source>Makes texts and controls larger or smaller, beside what the system does already.</source>
        <translation>Macht Texte und Bedienelemente größer oder kleiner, zusätzlich zu dem, was das System schon tut.</translation>
    </message>
    <message>
        <source>Makes words that came up lately less likely; 1 leaves them alone.</source>
        <translation>Macht Wörter, die kürzlich vorkamen, unwahrscheinlicher; 1 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Map the file</source>
        <translation>Datei einblenden (mmap)</translation>
    </message>
    <message>
        <source>Marks that end a run, so that lists and dialogue may begin alike.</source>
        <translation>Zeichen, die eine Folge beenden, damit Listen und Dialoge gleich beginnen dürfen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>Micro-Batch</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Mirostat 1</source>
        <translation>Mirostat 1</translation>
    </message>
    <message>
        <source>Mirostat 2</source>
        <translation>Mirostat 2</translation>
    </message>
    <message>
        <source>Mirostat speed</source>
        <translation>Mirostat-Tempo</translation>
    </message>
    <message>
        <source>Mirostat target</source>
        <translation>Mirostat-Ziel</translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Never stop early</source>
        <translation>Nie vorzeitig enden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Only for speed tests and for story writers that end too soon.</source>
        <translation>Nur für Tempomessungen und für Geschichten, die zu früh enden.</translation>
    </message>
    <message>
        <source>Only this many of the likeliest words may be chosen; 0 switches the limit off.</source>
        <translation>Nur so viele der wahrscheinlichsten Wörter stehen zur Wahl; 0 hebt die Grenze auf.</translation>
    </message>
    <message>
        <source>Open the last chat again</source>
        <translation>Letzten Chat wieder öffnen</translation>
    </message>
    <message>
        <source>Patient teacher</source>
        <translation>Geduldiger Lehrer</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Strafen</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Prefers endings that join on to what comes after; only for models made to fill gaps in code.</source>
        <translation>Bevorzugt Enden, die an das Folgende anschließen; nur für Modelle, die Lücken in Code füllen.</translation>
    </message>
    <message>
        <source>Prefers words about as surprising as is usual in this place, up to this share; 1 switches it off.</source>
        <translation>Bevorzugt Wörter, die etwa so überraschen, wie es an dieser Stelle üblich ist, bis zu diesem Anteil; 1 schaltet es ab.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Präsenzstrafe</translation>
    </message>
    <message>
        <source>Programmer</source>
        <translation>Programmierer</translation>
    </message>
    <message>
        <source>Put the temperature first to let the limits act on the flattened chances.</source>
        <translation>Die Temperatur an den Anfang stellen, damit die Grenzen auf die geglätteten Wahrscheinlichkeiten wirken.</translation>
    </message>
    <message>
        <source>Raise it for long chats and documents, lower it when the model does not fit.</source>
        <translation>Erhöhen für lange Chats und Dokumente, senken, wenn das Modell nicht passt.</translation>
    </message>
    <message>
        <source>Raise it on a large GPU, lower it when memory is short or Stop acts late.</source>
        <translation>Erhöhen auf einer großen GPU, senken, wenn Speicher knapp ist oder Anhalten spät wirkt.</translation>
    </message>
    <message>
        <source>Raise it slightly (1.05 to 1.15) when the model goes in circles.</source>
        <translation>Leicht erhöhen (1,05 bis 1,15), wenn das Modell sich im Kreis dreht.</translation>
    </message>
    <message>
        <source>Raise it to break long copies off sooner.</source>
        <translation>Erhöhen, um lange Kopien früher abzubrechen.</translation>
    </message>
    <message>
        <source>Raise it to bring in new subjects.</source>
        <translation>Erhöhen, um neue Themen hereinzubringen.</translation>
    </message>
    <message>
        <source>Raise it to move between chats without reading them again.</source>
        <translation>Erhöhen, um zwischen Chats zu wechseln, ohne sie neu zu lesen.</translation>
    </message>
    <message>
        <source>Raise it to run a large mixture-of-experts model on a small GPU.</source>
        <translation>Erhöhen, um ein großes Mixture-of-Experts-Modell auf einer kleinen GPU laufen zu lassen.</translation>
    </message>
    <message>
        <source>Raise it to stay sensible at a high temperature.</source>
        <translation>Erhöhen, um bei hoher Temperatur sinnvoll zu bleiben.</translation>
    </message>
    <message>
        <source>Raise it towards 0.5 to take away only what is very predictable.</source>
        <translation>Gegen 0,5 erhöhen, um nur sehr Vorhersehbares wegzunehmen.</translation>
    </message>
    <message>
        <source>Raise it when a dynamic temperature gets too wild.</source>
        <translation>Erhöhen, wenn eine dynamische Temperatur zu wild wird.</translation>
    </message>
    <message>
        <source>Raise it when names and set phrases get mangled.</source>
        <translation>Erhöhen, wenn Namen und feste Wendungen verstümmelt werden.</translation>
    </message>
    <message>
        <source>Raise it when the same words wear out.</source>
        <translation>Erhöhen, wenn sich dieselben Wörter abnutzen.</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation>Lese-Threads</translation>
    </message>
    <message>
        <source>Reads the model file piece by piece as it is needed instead of copying it whole.</source>
        <translation>Liest die Modelldatei stückweise nach Bedarf, statt sie ganz zu kopieren.</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Verringert</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Repeat window</source>
        <translation>Wiederholungsfenster</translation>
    </message>
    <message>
        <source>Repeated runs up to this many tokens are not punished.</source>
        <translation>Wiederholungen bis zu so vielen Token werden nicht bestraft.</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>RoPE base</source>
        <translation>RoPE-Basis</translation>
    </message>
    <message>
        <source>RoPE scale</source>
        <translation>RoPE-Faktor</translation>
    </message>
    <message>
        <source>RoPE scaling</source>
        <translation>RoPE-Skalierung</translation>
    </message>
    <message>
        <source>Sampler order</source>
        <translation>Reihenfolge der Sampler</translation>
    </message>
    <message>
        <source>Save what was read</source>
        <translation>Gelesenes aufheben</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Set it to compare settings fairly; leave it on random otherwise.</source>
        <translation>Festlegen, um Einstellungen fair zu vergleichen; sonst auf Zufall lassen.</translation>
    </message>
    <message>
        <source>Set it to keep answers short or to stop a model that never ends.</source>
        <translation>Festlegen, um Antworten kurz zu halten oder ein Modell zu stoppen, das nie endet.</translation>
    </message>
    <message>
        <source>Set one to cut off a model that writes your next line, too.</source>
        <translation>Einen angeben, wenn das Modell auch die nächste eigene Zeile schreibt.</translation>
    </message>
    <message>
        <source>Short and to the point</source>
        <translation>Kurz und knapp</translation>
    </message>
    <message>
        <source>Shorten it when a long chat may rightly come back to what was said far above.</source>
        <translation>Verkürzen, wenn ein langer Chat zu Recht auf weit Zurückliegendes zurückkommen darf.</translation>
    </message>
    <message>
        <source>Show advanced samplers</source>
        <translation>Erweiterte Sampler zeigen</translation>
    </message>
    <message>
        <source>Show the picture of the next token</source>
        <translation>Bild des nächsten Tokens zeigen</translation>
    </message>
    <message>
        <source>Shows every sampling setting beside a chat, not only the usual ones.</source>
        <translation>Zeigt neben einem Chat jede Sampling-Einstellung, nicht nur die üblichen.</translation>
    </message>
    <message>
        <source>Side-by-side chats</source>
        <translation>Chats nebeneinander</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Space for saved states</source>
        <translation>Platz für Zustände</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Split over GPUs</source>
        <translation>Auf GPUs verteilen</translation>
    </message>
    <message>
        <source>Steers towards an even level of surprise instead of cutting words off; it replaces the other limits.</source>
        <translation>Steuert auf gleichbleibende Überraschung zu, statt Wörter abzuschneiden; ersetzt die anderen Grenzen.</translation>
    </message>
    <message>
        <source>Stop strings</source>
        <translation>Stopptexte</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Antwort anhalten</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Storyteller</source>
        <translation>Erzähler</translation>
    </message>
    <message>
        <source>Suggest titles</source>
        <translation>Titel vorschlagen</translation>
    </message>
    <message>
        <source>Switch it off to fit more layers when the context is long.</source>
        <translation>Ausschalten, damit bei langem Kontext mehr Schichten passen.</translation>
    </message>
    <message>
        <source>Switch it off when the file lies on a slow or network drive.</source>
        <translation>Ausschalten, wenn die Datei auf einem langsamen oder Netzlaufwerk liegt.</translation>
    </message>
    <message>
        <source>Switch it on for filling gaps in code with a code model.</source>
        <translation>Einschalten, um mit einem Code-Modell Lücken in Code zu füllen.</translation>
    </message>
    <message>
        <source>Switch it on when answers stall after a pause and there is memory to spare.</source>
        <translation>Einschalten, wenn Antworten nach einer Pause stocken und genug Speicher da ist.</translation>
    </message>
    <message>
        <source>Take q8_0 to double the context in the same memory.</source>
        <translation>q8_0 nehmen, um im selben Speicher den doppelten Kontext zu haben.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>The answer ends where one of these texts would come, which is left out; counts from the next answer on.</source>
        <translation>Die Antwort endet, wo einer dieser Texte käme; er selbst wird weggelassen. Gilt ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>The answer stops after this many tokens; -1 lets the model finish by itself.</source>
        <translation>Die Antwort endet nach so vielen Token; -1 lässt das Modell von selbst enden.</translation>
    </message>
    <message>
        <source>The base frequency of positions; 0 takes the model's own.</source>
        <translation>Die Grundfrequenz der Positionen; 0 nimmt die des Modells.</translation>
    </message>
    <message>
        <source>The chance that chosen words should have on average, kept by adaptive-p; -1 switches it off.</source>
        <translation>Die Wahrscheinlichkeit, die gewählte Wörter im Mittel haben sollen, geregelt von Adaptive-p; -1 schaltet es ab.</translation>
    </message>
    <message>
        <source>The factor positions are multiplied with, 0.5 doubles the context; 0 takes the model's own.</source>
        <translation>Der Faktor, mit dem Positionen multipliziert werden, 0,5 verdoppelt den Kontext; 0 nimmt den des Modells.</translation>
    </message>
    <message>
        <source>The language of the window; models answer in the one they are asked in.</source>
        <translation>Die Sprache des Fensters; Modelle antworten in der, in der sie gefragt werden.</translation>
    </message>
    <message>
        <source>The level of surprise Mirostat steers towards; lower is more focused.</source>
        <translation>Das Maß an Überraschung, auf das Mirostat zusteuert; niedriger ist gezielter.</translation>
    </message>
    <message>
        <source>The number the dice start from where an answer names none of its own.</source>
        <translation>Die Zahl, von der die Würfel ausgehen, wenn eine Antwort keine eigene nennt.</translation>
    </message>
    <message>
        <source>The number the dice start from: the same seed, settings and prompt give the same answer again.</source>
        <translation>Die Zahl, von der die Würfel ausgehen: Gleicher Seed, gleiche Einstellungen und gleicher Prompt geben wieder dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The order in which the samplers act; one that is left out does nothing.</source>
        <translation>Die Reihenfolge, in der die Sampler wirken; ein ausgelassener tut nichts.</translation>
    </message>
    <message>
        <source>The share of the model each GPU gets, such as 3, 1; empty leaves it to llama.cpp.</source>
        <translation>Der Anteil des Modells, den jede GPU bekommt, etwa 3, 1; leer überlässt es llama.cpp.</translation>
    </message>
    <message>
        <source>The window opens with the chat that was open when it was closed; without it with an empty one.</source>
        <translation>Das Fenster öffnet mit dem Chat, der beim Schließen offen war; sonst mit einem leeren.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Token bias</source>
        <translation>Token-Bias</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Top-n-sigma</source>
        <translation>Top-n-Sigma</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Übersetzer</translation>
    </message>
    <message>
        <source>Try 0.3 to 0.6 for lively text that keeps its thread.</source>
        <translation>0,3 bis 0,6 für lebendigen Text, der den Faden behält.</translation>
    </message>
    <message>
        <source>Try 0.5 for fresher stories; leave it off for facts.</source>
        <translation>0,5 für frischere Geschichten; für Fakten auslassen.</translation>
    </message>
    <message>
        <source>Try 0.5 for stories: bold where many words would do, careful where only one fits.</source>
        <translation>0,5 für Geschichten: kühn, wo viele Wörter gehen, vorsichtig, wo nur eines passt.</translation>
    </message>
    <message>
        <source>Try 0.8 for long stories that begin to copy themselves.</source>
        <translation>0,8 für lange Geschichten, die sich selbst zu kopieren beginnen.</translation>
    </message>
    <message>
        <source>Try 0.95 instead of top-p for livelier but sound prose.</source>
        <translation>0,95 statt Top-p für lebendigere, aber stimmige Prosa.</translation>
    </message>
    <message>
        <source>Try 1 to 2 with a high temperature.</source>
        <translation>1 bis 2 bei hoher Temperatur.</translation>
    </message>
    <message>
        <source>Try Mirostat 2 when long texts turn dull or fall apart half-way.</source>
        <translation>Mirostat 2, wenn lange Texte öde werden oder auf halbem Weg zerfallen.</translation>
    </message>
    <message>
        <source>Typical-p</source>
        <translation>Typical-p</translation>
    </message>
    <message>
        <source>Use it to ban or favour a certain word.</source>
        <translation>Um ein bestimmtes Wort zu verbieten oder zu fördern.</translation>
    </message>
    <message>
        <source>V cache type</source>
        <translation>Typ des V-Cache</translation>
    </message>
    <message>
        <source>What happens when a conversation no longer fits into the context.</source>
        <translation>Was geschieht, wenn ein Gespräch nicht mehr in den Kontext passt.</translation>
    </message>
    <message>
        <source>When a chat is too long</source>
        <translation>Wenn ein Chat zu lang ist</translation>
    </message>
    <message>
        <source>When reduced, the cursor does not blink, menus open at once, and answers grow in larger, calmer steps.</source>
        <translation>Verringert blinkt der Cursor nicht, Menüs öffnen sofort, und Antworten wachsen in größeren, ruhigeren Schritten.</translation>
    </message>
    <message>
        <source>Widen it when whole paragraphs come back.</source>
        <translation>Vergrößern, wenn ganze Absätze wiederkehren.</translation>
    </message>
    <message>
        <source>Writes below each sampling setting what it does and what it is good for.</source>
        <translation>Schreibt unter jede Sampling-Einstellung, was sie tut und wozu sie gut ist.</translation>
    </message>
    <message>
        <source>XTC</source>
        <translation>XTC</translation>
    </message>
    <message>
        <source>XTC chance</source>
        <translation>XTC-Häufigkeit</translation>
    </message>
    <message>
        <source>XTC takes away only words at least this likely, and always leaves the last of them.</source>
        <translation>XTC nimmt nur Wörter weg, die mindestens so wahrscheinlich sind, und lässt immer das letzte davon übrig.</translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation>XTC-Schwelle</translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation>YaRN</translation>
    </message>
    <message>
        <source>bf16 (exact for models made in bf16)</source>
        <translation>bf16 (genau für Modelle in bf16)</translation>
    </message>
    <message>
        <source>f16 (exact)</source>
        <translation>f16 (genau)</translation>
    </message>
    <message>
        <source>f32 (largest, no use over f16 for most models)</source>
        <translation>f32 (am größten, meist ohne Nutzen gegenüber f16)</translation>
    </message>
    <message>
        <source>iq4_nl (a quarter of the memory, some loss)</source>
        <translation>iq4_nl (ein Viertel des Speichers, etwas Verlust)</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>q4_0 (a quarter of the memory, some loss)</source>
        <translation>q4_0 (ein Viertel des Speichers, etwas Verlust)</translation>
    </message>
    <message>
        <source>q4_1</source>
        <translation>q4_1</translation>
    </message>
    <message>
        <source>q5_0</source>
        <translation>q5_0</translation>
    </message>
    <message>
        <source>q5_1</source>
        <translation>q5_1</translation>
    </message>
    <message>
        <source>q8_0 (half the memory, hardly any loss)</source>
        <translation>q8_0 (halber Speicher, kaum Verlust)</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
</context>
</TS>
