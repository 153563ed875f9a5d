#!/usr/bin/env bash
# Holds every probability of closed-forms.json above 0.01 to half a percent, the rarest tails too, which the ordinary tests
# leave at 250 simulated years, and whether a thousand intervals hold the truth as often as they say: about 6 minutes on 2 cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
KOREVAGT_SOAK_THEORY=1 dotnet test tests/Korevagt.Planning.Tests -c Release --nologo --logger "console;verbosity=detailed" \
  --filter "FullyQualifiedName~Tests.Theory"
