#!/usr/bin/env bash
# Holds the promises of the selection among plans at the numbers in which they are worded: 4,000 selections of each kind, 1,000
# fronts, 200 selections among the 3,249 flow lines. Says what was found; 8 minutes on 2 cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
KOREVAGT_SOAK_SELECTION=1 dotnet test tests/Korevagt.Optimization.Tests -c Release --nologo --logger "console;verbosity=detailed" \
  --filter "FullyQualifiedName~ConfidenceSequenceTests|FullyQualifiedName~GoodSelectionTests|FullyQualifiedName~FeasibilityTests|FullyQualifiedName~FrontSelectionTests|FullyQualifiedName~KimNelsonTests|FullyQualifiedName~ThroughputTests|FullyQualifiedName~SkewedYearsTests|FullyQualifiedName~RealNightsTests|FullyQualifiedName~NightQuestionTests"
