namespace Korevagt.Choosing.Values;

/// <summary>Which shift to part with first.</summary>
internal static class ShiftRanking
{
    /// <summary>
    /// First what surely does not raise the 90 % response time, by what is saved; then by what is saved at least for each minute
    /// that it rises: at the upper end of the rise, so that a rise that chance hides does not lead. Where the plan has no price,
    /// contracted hours stand for the saving. Equal ones stand in the order of the plan.
    /// </summary>
    /// <param name="values">The values, in the order of the plan.</param>
    public static IReadOnlyList<ShiftValue> Ranked(IEnumerable<ShiftValue> values) =>
    [
        .. values
            .OrderBy(value => value.P90Minutes.High <= 0 ? 0 : 1)
            .ThenByDescending(value => value.P90Minutes.High <= 0 ? Saved(value) : Saved(value) / value.P90Minutes.High)
            .Select((value, index) => value with { Rank = index + 1 }),
    ];

    private static double Saved(ShiftValue value) => value.SavingDkk is { } saving ? (double)saving.Mean : value.HoursSaved;
}
