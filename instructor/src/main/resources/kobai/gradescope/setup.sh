#!/usr/bin/env bash
# Runs once, while Gradescope builds the image: a JDK that compiles hand-ins, and the sandbox they run in.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap
rm -rf /var/lib/apt/lists/*
