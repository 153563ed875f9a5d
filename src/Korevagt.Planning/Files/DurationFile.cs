using Korevagt.Planning.Files.Json;

namespace Korevagt.Planning.Files;

/// <summary>A distribution of a baseline, which says where its figures come from.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record DurationFile : DurationDraft;
