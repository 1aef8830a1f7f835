#!/bin/sh
# Makes a virtual environment whose llama.cpp computes through Vulkan, for the tests in this folder.
#
#     tests/gpu/make_environment.sh FOLDER [PYTHON]
#
# Any Vulkan driver will do; Mesa's software device (llvmpipe) needs no GPU. See docs/testing-gpu.md.
set -eu

folder=${1:?"Say where to make the environment: tests/gpu/make_environment.sh FOLDER [PYTHON]"}
python=${2:-python3}
project=$(cd "$(dirname "$0")/../.." && pwd)

# llama.cpp needs newer Vulkan headers than Debian 12 (1.3.239) has. These are Debian 13's, unpacked aside.
HEADERS=libvulkan-dev_1.4.309.0-1_amd64.deb
HEADERS_URL=https://deb.debian.org/debian/pool/main/v/vulkan-loader/$HEADERS
HEADERS_SHA256=8d329d465e16168afff58b1bd0dd6db46aac2cc3f56054a481b25a04e90b345a
NEW_ENOUGH=309

headers_version() {
    sed -n 's/^#define VK_HEADER_VERSION \([0-9]*\)$/\1/p' /usr/include/vulkan/vulkan_core.h
}

missing=
command -v glslc >/dev/null || missing="$missing glslc"
[ -f /usr/include/vulkan/vulkan_core.h ] || missing="$missing libvulkan-dev"
[ -f /usr/share/cmake/SPIRV-Headers/SPIRV-HeadersConfig.cmake ] || missing="$missing spirv-headers"
ls /usr/share/vulkan/icd.d/*.json >/dev/null 2>&1 || missing="$missing mesa-vulkan-drivers"
if [ -n "$missing" ]; then
    echo "Missing, by their names in Debian and Ubuntu:$missing" >&2
    echo "Run: sudo apt-get install$missing" >&2
    exit 1
fi

"$python" -m venv "$folder"
folder=$(cd "$folder" && pwd)

options="-DGGML_VULKAN=on"
# 1.3.239 and 1.4.309 count on: the last number never starts again.
if [ "$(headers_version)" -lt "$NEW_ENOUGH" ]; then
    (cd "$folder" && curl -fsSLO "$HEADERS_URL" && echo "$HEADERS_SHA256  $HEADERS" | sha256sum -c --quiet)
    dpkg-deb -x "$folder/$HEADERS" "$folder/vulkan"
    options="$options -DVulkan_INCLUDE_DIR=$folder/vulkan/usr/include"
fi

pinned=$(sed -n 's/^ *"\(llama-cpp-python==[^"]*\)",$/\1/p' "$project/pyproject.toml")
# pip keeps what it built by name and version alone: without --no-cache-dir it would take a build for the CPU out of its
# cache, or put this one there for other environments to find.
CMAKE_ARGS="$options" "$folder/bin/pip" install --no-cache-dir --no-binary llama-cpp-python "$pinned"
"$folder/bin/pip" install -e "$project[dev]"

echo "Run: $folder/bin/python -m pytest -m gpu tests/gpu"
