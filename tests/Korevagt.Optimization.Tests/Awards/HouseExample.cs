using Korevagt.Optimization.Awards;

namespace Korevagt.Optimization.Tests.Awards;

/// <summary>An invented tender of four lots R, S, H, T and five bidders V1 to V5; thousand kroner a year.</summary>
internal static class HouseExample
{
    public const string Lots = "RSHT";

    private static readonly long[] Cars = [3, 2, 3, 1];

    public static WithinCapacity Capacity { get; } = new([5, 3, 9, 2, 1]);

    public static MaximumItems AtMostTwo { get; } = new(2);

    /// <summary>The tender with the rules that were declared.</summary>
    public static AwardProblem Declared => With(Capacity, AtMostTwo);

    private static IReadOnlyList<AwardBid> Bids { get; } =
    [
        Bid(1, "R", 2100), Bid(1, "S", 1450), Bid(1, "RS", 3350),
        Bid(2, "H", 1900), Bid(2, "T", 640), Bid(2, "HT", 2380),
        Bid(3, "R", 2150), Bid(3, "S", 1400), Bid(3, "H", 1850), Bid(3, "T", 700), Bid(3, "RSHT", 5750),
        Bid(4, "S", 1380),
        Bid(5, "T", 610),
    ];

    public static AwardProblem With(params AwardRule[] rules) => new()
    {
        ItemCount = Lots.Length,
        BidderCount = 5,
        Bids = Bids,
        Rules = rules,
    };

    /// <summary>The tender with S without its night.</summary>
    public static AwardProblem WithoutNight(params AwardRule[] rules) => With(rules) with
    {
        Bids =
        [
            .. Bids.Where(bid => !bid.Items.Contains(new ItemChoice(1))),
            Bid(1, "S", 1000), Bid(1, "RS", 2960), Bid(3, "S", 860), Bid(3, "RSHT", 5260), Bid(4, "S", 870),
        ],
    };

    /// <summary>An award as the design writes it: V1:RS V2:HT.</summary>
    public static string Name(Award award) => string.Join(' ', award.WinnerOf.Index()
        .GroupBy(item => item.Item!.Value).OrderBy(won => won.Key)
        .Select(won => $"V{won.Key + 1}:{string.Concat(won.Select(item => Lots[item.Index]))}"));

    private static AwardBid Bid(int bidder, string lots, long price) =>
        new(bidder - 1, [.. lots.Select(lot => new ItemChoice(Lots.IndexOf(lot, StringComparison.Ordinal)))], price)
        {
            Use = [lots.Sum(lot => Cars[Lots.IndexOf(lot, StringComparison.Ordinal)])],
        };
}
