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
        <source>Weights, KV cache and buffers from strong to faint; the line marks what is free. llama.cpp itself says so, without loading anything.</source>
        <translation>Gewichte, KV-Cache und Puffer von kräftig bis blass; der Strich zeigt, was frei ist. Das sagt llama.cpp selbst, ohne etwas zu laden.</translation>
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
        <source>One model is loaded at a time: drop a single .gguf file.</source>
        <translation>Es wird nur ein Modell auf einmal geladen: eine einzelne .gguf-Datei ablegen.</translation>
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
        <source>This link cannot be opened</source>
        <translation>Dieser Link lässt sich nicht öffnen</translation>
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
        <source>Show {name}…</source>
        <translation>{name} zeigen…</translation>
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
        <source>Models (*.gguf);;All files (*)</source>
        <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
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
        <source>Models (*.gguf);;All files (*)</source>
        <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
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
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>How a conversation is written down for the model, in Jinja. It runs in a sandbox: it can neither reach files nor run for long.</source>
        <translation>Wie ein Gespräch für das Modell aufgeschrieben wird, in Jinja. Die Vorlage läuft abgeschirmt: Sie kann weder Dateien erreichen noch lange laufen.</translation>
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
    <name>_Command</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
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
        <source>Waiting for {name} to be loaded.</source>
        <translation>Wartet, bis {name} geladen ist.</translation>
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
        <source>The answer ends where one of these texts would come; the text itself is left out.</source>
        <translation>Die Antwort endet, wo einer dieser Texte käme; der Text selbst bleibt weg.</translation>
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
