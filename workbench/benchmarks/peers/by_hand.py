"""What somebody would type to see the first token: import llama_cpp, load, ask. Prints the first token and ends."""

import sys

import llama_cpp

model = llama_cpp.Llama(sys.argv[1], n_ctx=2048, verbose=False)
for chunk in model.create_chat_completion([{"role": "user", "content": sys.argv[2]}], stream=True):
    text = chunk["choices"][0]["delta"].get("content")  # type: ignore[index,union-attr]
    if text:
        print(text, flush=True)
        break
