using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>A contract of a baseline or a model, which says where its figures come from.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ContractFile : ContractDraft;
