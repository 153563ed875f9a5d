using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>What the declared rules make of the bids.</summary>
/// <param name="Status">How it ended; only <c>awarded</c> changes the tender.</param>
/// <param name="Award">The award (<c>korevagt-award/1</c>); absent where there is none.</param>
/// <param name="Uncovered">Ids of lots that cannot be awarded.</param>
/// <param name="Conflict">Ids of rules and lots that cannot be kept together, where nothing can be awarded.</param>
/// <param name="Warnings">What should be known.</param>
public sealed record AwardView(
    DecisionStatus Status, JsonElement? Award, IReadOnlyList<string> Uncovered, IReadOnlyList<string> Conflict, IReadOnlyList<Text> Warnings);
