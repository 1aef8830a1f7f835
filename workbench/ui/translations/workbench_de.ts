<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM Workbench {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language models on your own machine. Nothing you write leaves it. Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, hardware, folders: what helps to understand a problem. Nothing from any chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Alternatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likeliest tokens behind the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very unlikely to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} to the model, {after} with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} to the model; these settings cut it ({sampler})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{token}: {before} to the model, {after} with the samplers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes on from here with it, as a new branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Likeliest next tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more that may come</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>{token}: {before} to the model, {after} with the samplers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BiasRow</name>
    <message>
        <source>Bias of {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never write {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bias for {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchModel</name>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the branch that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchesDialog</name>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of all branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the chat forks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardMaker</name>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}, message {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatCentre</name>
    <message>
        <source>Branches of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the settings of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the settings of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatChanges</name>
    <message numerus="yes">
        <source>%n chats archived</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats are back</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats deleted</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n chats moved</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat is back in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder removed; its chats are still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatCommands</name>
    <message>
        <source>Add a folder of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the deleted message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the chosen model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the settings of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the newest text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFiles</name>
    <message numerus="yes">
        <source>%n chats imported.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>1 chat imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats (*.json *.jsonl *.md *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, with everything (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, to read (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ShareGPT, to train with (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived chats are kept here, out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something, and the chat appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders, archive, import, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chat to export yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatListCommands</name>
    <message>
        <source>Archive the chat, or put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chat to a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin or unpin the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or leave the archived chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a title for the chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done in the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatListMenus</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back into the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export its chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the folder, keep its chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>(Enter to send, Shift+Enter for a new line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: {parts}. Drop a .gguf file anywhere to use a model of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to a model on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here and loads when you ask something. Nothing you write leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ready. Nothing you write leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} GB of memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>1 chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {name}, {count}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, an answer is being written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatTools</name>
    <message>
        <source>An answer is being written: stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is empty: it has no branches yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is empty: there is nothing to find in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Archive these chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export these chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these chats back into the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code, {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Choose another, or take it away there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its usual shortcut now belongs to “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is not a shortcut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{title}” already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than the context of this model has left. Older messages would have to be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send when this answer is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the reply with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, {over} too many</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextGauge</name>
    <message>
        <source>Average speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model to see how much of its context a chat uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fresh} read + {cached} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextTab</name>
    <message>
        <source>Blue ground: kept from before. Grey: read anew. Blue letters: special tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model to see what it reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something to see what the model reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt, token by token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens: {kept} kept, {read} read. The context holds {length}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decoding</name>
    <message>
        <source>0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20–50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5–20 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 0.1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the picture of the next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tokens of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temp. 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tints by probability: {classes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-nσ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there more than once, in the same size:
{paths}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights by type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, KV cache and buffers from strong to faint; the line marks what is free. llama.cpp itself says so, without loading anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsHead</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>&lt;p&gt;At each place the model gives every token of its vocabulary a chance: the broad pale bars. The settings below turn them into what is really drawn from: the narrow full ones. Hatched tokens are cut by the sampler that is named.&lt;/p&gt;&lt;p&gt;Entropy says how open the choice is: 0 bits is no choice at all, 3 bits as open as one of eight equal doors.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the picture away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you see what the model chooses from, word by word, while it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy {before} → {after} bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entropy}; Mirostat chooses by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entropy}; adaptive-p chooses by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kept} of {all} may come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a model to load it, or texts to send them along</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Do not edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineTrouble</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine stopped: {cause} Loading again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the preset {preset}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDrops</name>
    <message>
        <source>One model is loaded at a time: drop a single .gguf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file on this machine: drop a .gguf file that lies here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>A link to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {count} parts:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match before (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPanel</name>
    <message>
        <source>1 model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder your .gguf files lie in. They stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the folders again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen folder from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersSection</name>
    <message>
        <source>1 model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder your .gguf files lie in; single files can be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats and saved states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {folder} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, without the text of any chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the workbench writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you would miss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Follower</name>
    <message>
        <source>Here you see what the model chooses from, word by word, while it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model to see what it chose from in the last answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the last answer once more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message to see what the model chooses from, or look back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>A file with what differs from the defaults, shortcuts included; no chats and no model names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting goes back to its default. Chats, models and shortcuts stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings to their defaults?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them to another machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HardwareSection</name>
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built for: {backends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models run on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU that llama.cpp could use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the workbench found here, and what it uses of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorLink</name>
    <message>
        <source>An answer is being written. The options are kept, and count from the next load on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything above this line is left out: the model reads on from the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer was interrupted. Continue goes on where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest answer reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Pale: the model’s own chances. Full: with these settings. Hatched: cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with these settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut of {title}: {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only web and mail addresses are opened from here. You can copy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser would open this page. The model may have made the address up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mail program would write to this address. The model may have made it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Adapters and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model fits what you are looking for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left on automatic is decided by what fits. Kept for this model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadForm</name>
    <message>
        <source>Buffers {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache {size}, keys and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens: KV cache {size}, {each} a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layers} of {all} layers: {size} on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryCard</name>
    <message>
        <source>Choose a model to see what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit: {size} too little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what it takes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights {weights} + KV cache {cache} + buffers {buffers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need} of {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ({change})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>An answer is being written: stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing the answer. Sending it makes a new version; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing your message. Sending it makes a new branch; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Message deleted, with %n that followed it</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deleted message to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to answer here: no message of yours stands before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wrap lines of code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap lines of code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the prompt took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all as the defaults are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of it thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed} tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens}, {reused} of them reused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeterButton</name>
    <message>
        <source>Show the last minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>Add a folder of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a link: the file it points to stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files go to the trash, where you can get them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model comes with the program and cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trash on the disk it lies on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files, {size} together, beginning with
{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off the list; its file stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Cancel loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelController</name>
    <message>
        <source>{name} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, which answered in this chat, is not there any more. {other} answers from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDoor</name>
    <message>
        <source>Add a folder of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Add a folder of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows this app and does small chores. No world knowledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through your folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own models appear here: open a .gguf file, or add the folder they lie in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelTab</name>
    <message>
        <source>Apply and reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations are written down as the model's file says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no template; “{name}” is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat has a template of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: context {context} tokens, {layers} of {all} layers on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits on the GPU, {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits with {some} of {all} layers on the GPU, {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits, all layers on the CPU, {context}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a split model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reranking model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision or sound part (mmproj)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat template found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, {used} used for each token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heads} ({kv} for keys and values)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Add a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list, or add the folder your .gguf files lie in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected model's path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected model's files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop .gguf files or folders to add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the selected model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the selected model with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load with options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the folders again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected model in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected model off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not files on this machine: drop files or folders that lie here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedBar</name>
    <message>
        <source>weights {weights}, KV cache {cache}, buffers {buffers}, {free} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded: this is what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not worked out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp works out what it takes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights {weights}  +  KV cache {cache}  +  buffers {buffers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need} of {free} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} RAM ({free} free)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} VRAM ({free} free)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTextButton</name>
    <message>
        <source>New text below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, slider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Alt with the arrow keys moves an entry, Space switches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteDoor</name>
    <message>
        <source>Go to a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands, chats, models and presets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParamPanel</name>
    <message>
        <source>Hide advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParamRow</name>
    <message>
        <source>Reset {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Back to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the model with its present load options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset “{name}” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  (edited)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models run on this machine. The workbench connects to another one only when you ask for something that lies there; it sends no statistics, looks for no updates and reports no crashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connections were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this list was begun, the workbench has not talked to any other machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} sent, {received} received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}  ·  {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProseView</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Messages that wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuedRow</name>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (with {names})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReplyStart</name>
    <message>
        <source>Let the model begin by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the reply with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first words of the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Resources</name>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first reading comes in a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingTab</name>
    <message>
        <source>Explain each setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Counts from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {title} to its default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{words}” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Kept {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the samplers leave over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Press it, then the keys; Backspace for none, Escape to leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the shortcut of {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsSection</name>
    <message>
        <source>Press a shortcut to change it. Every command is in the palette too, under {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Select text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU {layers}/{all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last minute: {readings}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SystemTab</name>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in by itself: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: You are a patient teacher. Answer in short sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the bare text without a chat template, for base models and story writers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is told before anything else. Kept with this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” deleted from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a conversation is written down for this model, in Jinja. It comes from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>An example conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the model's own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a conversation is written down for the model, in Jinja. It runs in a sandbox: it can neither reach files nor run for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model to see what comes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in this chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TensorsCard</name>
    <message>
        <source>Bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinkingChip</name>
    <message>
        <source>As it likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking: {effort}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, from the next answer on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThinkingFold</name>
    <message>
        <source>Thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>No model is loaded. Load one, and it suggests a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No useful title came: the chat is named by its first words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model is too small for titles: the chat is named by its first words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenEditor</name>
    <message>
        <source>Tokens of the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenFace</name>
    <message>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each token, tinted by how likely it was to the model. Point at one, or press ← →, to see what else could have come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the answer once more, to see how likely each token was…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenPicker</name>
    <message>
        <source>Choose one. ␣ is the space before a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model to find tokens, or #number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token {token}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to find its tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, token {token}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>Token {number} of {count}: #{token}, {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenViews</name>
    <message>
        <source>A new version from this token on; the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer to look at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before this answer to branch from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the answer is written, then branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>[picture, not loaded: {about}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[picture, not shown]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Answer finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnController</name>
    <message>
        <source>Reading prompt {done} / {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it began.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unexpected</name>
    <message>
        <source>Something went wrong inside the window ({kind}). It is in the log; you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeighedText</name>
    <message>
        <source>The model is answering; the tokens come afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>What can you do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is a GGUF file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is temperature?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Where</name>
    <message>
        <source>The text before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowCommands</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the window before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordChips</name>
    <message>
        <source>Add to: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a text and press Enter; \n is a new line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>At most {count} files go with one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The long text goes along as an attachment. {keys} pastes it into the message instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message will not be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Command</name>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_TemplateCard</name>
    <message>
        <source>In the file, {count} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View the chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more by name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>A faster way to compute attention that takes less memory; a quantized V cache needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the marks of your format, such as | in tables, when DRY spoils them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds to the score of single tokens by their number; -inf forbids one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the model for a short title after the first answer of a chat; without it a chat is named by its first words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY free length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRY window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops words whose chance is below this share of the likeliest word's; 0 drops none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eject when idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ejects a model that nobody has used for this long, so that its memory is free again; 0 never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts on CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders that are searched for model files; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For mixture-of-experts models: the experts of this many layers stay in main memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forbids the system to move the model out of main memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on writing where the model wanted to end, until the longest answer or the context is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How daring the choice of the next word is: 0 always takes the likeliest one, higher values surprise more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the DRY penalty grows with every further word of a repeated run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long adaptive-p remembers earlier choices; higher is longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many conversations are kept ready in one context, sharing its length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the model's layers are kept on the GPU; automatic takes as many as fit, -1 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor cores work while an answer is written; automatic takes the physical cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many processor cores work while the prompt is read; automatic takes as many as for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens are computed in one go; more reads faster and takes more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens back DRY looks for repeats; -1 means the whole context, 0 nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens back the three penalties look; -1 means the whole context, 0 nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens of conversation the model can see at once; more takes more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens of the prompt are handed to llama.cpp at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much disk all saved states may take together; the oldest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the likeliest words are taken away so that a less obvious one must be used; 0 is never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How positions are stretched to reach beyond the context the model was trained for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How precisely the keys of the KV cache are kept; less takes less memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How precisely the values of the KV cache are kept; anything below f16 needs flash attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quickly Mirostat corrects itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the model is kept from repeating whole runs of words; 0 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the unsureness is turned into temperature: 1 is even, higher stays cool for longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K cache type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache on GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the likeliest words until their chances add up to this share; 1 keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the memory of the conversation on the GPU, next to the layers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the words whose score lies within this many standard deviations of the best; -1 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what is offloaded on this GPU alone, counted from 0; automatic splits it over all GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what the model has read of a chat on disk, so that it need not read it again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Leave it to the model unless its card says otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the oldest turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the temperature rise and fall by this much with how unsure the model is; 0 keeps it fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark colours, or whatever the system uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it for facts and code, raise it for stories and ideas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it for focused answers, raise it for variety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it for plainer, safer wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it to have the target met within fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it when odd words slip in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it when the GPU runs out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it when the text swings between dull and wild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a word less likely each time it is used within the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a word less likely once it has been used at all within the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes texts and controls larger or smaller, beside what the system does already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words that came up lately less likely; 1 leaves them alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks that end a run, so that lists and dialogue may begin alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for speed tests and for story writers that end too soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this many of the likeliest words may be chosen; 0 switches the limit off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers endings that join on to what comes after; only for models made to fill gaps in code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers words about as surprising as is usual in this place, up to this share; 1 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the temperature first to let the limits act on the flattened chances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it for long chats and documents, lower it when the model does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it on a large GPU, lower it when memory is short or Stop acts late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it slightly (1.05 to 1.15) when the model goes in circles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to break long copies off sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to bring in new subjects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to move between chats without reading them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to run a large mixture-of-experts model on a small GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it to stay sensible at a high temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it towards 0.5 to take away only what is very predictable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it when a dynamic temperature gets too wild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it when names and set phrases get mangled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it when the same words wear out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the model file piece by piece as it is needed instead of copying it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated runs up to this many tokens are not punished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to compare settings fairly; leave it on random otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to keep answers short or to stop a model that never ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it when a long chat may rightly come back to what was said far above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advanced samplers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows every sampling setting beside a chat, not only the usual ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side-by-side chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space for saved states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split over GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steers towards an even level of surprise instead of cutting words off; it replaces the other limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off to fit more layers when the context is long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off when the file lies on a slow or network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on for filling gaps in code with a code model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it on when answers stall after a pause and there is memory to spare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take q8_0 to double the context in the same memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stops after this many tokens; -1 lets the model finish by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base frequency of positions; 0 takes the model's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance that chosen words should have on average, kept by adaptive-p; -1 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The factor positions are multiplied with, 0.5 doubles the context; 0 takes the model's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window; models answer in the one they are asked in.</source>
        <translation>Die Sprache des Fensters; Modelle antworten in der, in der sie gefragt werden.</translation>
    </message>
    <message>
        <source>The level of surprise Mirostat steers towards; lower is more focused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number the dice start from where an answer names none of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number the dice start from: the same seed, settings and prompt give the same answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order in which the samplers act; one that is left out does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the model each GPU gets, such as 3, 1; empty leaves it to llama.cpp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-n-sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.3 to 0.6 for lively text that keeps its thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.5 for fresher stories; leave it off for facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.5 for stories: bold where many words would do, careful where only one fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.8 for long stories that begin to copy themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 0.95 instead of top-p for livelier but sound prose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try 1 to 2 with a high temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Mirostat 2 when long texts turn dull or fall apart half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it to ban or favour a certain word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V cache type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens when a conversation no longer fits into the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a chat is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen it when whole paragraphs come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes below each sampling setting what it does and what it is good for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC takes away only words at least this likely, and always leaves the last of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bf16 (exact for models made in bf16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f16 (exact)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f32 (largest, no use over f16 for most models)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iq4_nl (a quarter of the memory, some loss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q4_0 (a quarter of the memory, some loss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q4_1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q5_0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q5_1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q8_0 (half the memory, hardly any loss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
