using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A shift of a baseline, which says where its figures come from.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ShiftFile : ShiftDraft;
