namespace Korevagt.Choosing.Questions;

/// <summary>How many years of plans may be simulated: to search, and to judge what was found on fresh years.</summary>
/// <param name="Search">Years of plans of the search, 0 or more.</param>
/// <param name="Judging">Fresh years of plans, by which the finalists are judged.</param>
public sealed record YearBudget(long Search, long Judging)
{
    private const double SearchShare = 0.4;

    /// <summary>All of them.</summary>
    public long All => Search + Judging;

    /// <summary>
    /// How many plans are judged at most: half the search's years by their number, so that each gets some twenty of the fresh years
    /// of a budget that was split by <see cref="Of"/>. It rests on the search alone, so that who stops judging early gets the same
    /// plans judged again with the years used until then.
    /// </summary>
    public int MostFinalists => (int)Math.Clamp(Search / 14, 12, 300);

    /// <summary>Two fifths for the search, the rest for judging.</summary>
    /// <param name="all">All years.</param>
    public static YearBudget Of(long all)
    {
        var search = (long)(all * SearchShare);
        return new YearBudget(search, all - search);
    }

    /// <summary>As it is written on a command line: "3200+4800".</summary>
    public override string ToString() => FormattableString.Invariant($"{Search}+{Judging}");
}
