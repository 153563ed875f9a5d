#!/usr/bin/env bash
# Holds every probability of closed-forms.json above 0.01 to half a percent, the rarest tails too, which the ordinary tests
# leave at a thousand simulated years: about 5 minutes on 2 cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
KOREVAGT_SOAK_THEORY=1 dotnet test tests/Korevagt.Planning.Tests -c Release --nologo --logger "console;verbosity=detailed" \
  --filter "FullyQualifiedName~ClosedFormsTests"
