using Korevagt.Files.Settings;

namespace Korevagt.Choosing.Values;

/// <summary>How it is found what shifts are worth.</summary>
/// <param name="Evaluation">Year, replications, seed, threads and road map.</param>
/// <param name="Of">Ids of the shifts; empty for all.</param>
/// <param name="Pairs">Whether pairs of them are looked at as well.</param>
public sealed record ShiftValueSettings(EvaluationSettings Evaluation, IReadOnlyList<string> Of, bool Pairs);
