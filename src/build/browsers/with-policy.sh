#!/bin/sh
# Runs a browser that finds an administrator's policies in a folder of our own: the folder is mounted over the system's
# in a mount namespace of this process alone. Needs root. POLICY_SOURCE, POLICY_TARGET and POLICY_BROWSER name the folder,
# the system's folder and the browser.
exec unshare --mount --propagation private sh -c '
  mkdir -p "$POLICY_TARGET" && mount --bind "$POLICY_SOURCE" "$POLICY_TARGET" && exec "$POLICY_BROWSER" "$@"
' browser "$@"
