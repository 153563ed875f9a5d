namespace Korevagt.Tenders.Trials;

/// <summary>How a trial tender is drawn. All of it is assumed, and said with the result.</summary>
/// <param name="Count">How many times, from 1 to <see cref="MostTrials"/>.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Bidders">How many there are each time, from 1 to <see cref="MostBidders"/>.</param>
public sealed record TrialSettings(int Count, ulong Seed, int Bidders)
{
    /// <summary>The most trials.</summary>
    public const int MostTrials = 10_000;

    /// <summary>The most bidders.</summary>
    public const int MostBidders = 50;

    /// <summary>How likely a bidder bids for a lot that he has cars for, from 0 to 1.</summary>
    public double Participation { get; init; } = 0.6;

    /// <summary>
    /// How far a bidder's place between the lowest and the highest price is off his own level on each lot, from 0 to 1. His level is
    /// anywhere between the two, each as likely.
    /// </summary>
    public double Off { get; init; } = 0.15;

    /// <summary>The greatest discount of a package, from 0 to 1; each smaller one is as likely.</summary>
    public double PackageDiscount { get; init; } = 0.05;

    /// <summary>What missing quality counts for at most in each lot, kroner a year; each less is as likely.</summary>
    internal decimal MostQualityDkk { get; init; }
}
