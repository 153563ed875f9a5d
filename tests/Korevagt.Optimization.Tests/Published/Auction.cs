using System.Globalization;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>
/// An auction in the text form of CATS (Leyton-Brown, Pearson and Shoham 2000): bids on bundles of goods, of which no good
/// is sold twice.
/// </summary>
internal static class Auction
{
    /// <summary>Prices count in this part of the file's unit.</summary>
    public const decimal Unit = 0.0000001m;

    /// <summary>Which bids win: the greatest sum of prices in <see cref="Unit"/>.</summary>
    public static IntegerProgram Read(string file)
    {
        var bids = File.ReadLines(file)
            .Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(fields => fields.Length > 3 && fields[^1] == "#")
            .Select(fields => (
                Price: decimal.Parse(fields[1], CultureInfo.InvariantCulture),
                Goods: fields[2..^1].Select(good => int.Parse(good, CultureInfo.InvariantCulture)).ToList()))
            .ToList();
        var bidsByGood = bids.SelectMany((bid, i) => bid.Goods.Select(good => (good, i))).ToLookup(pair => pair.good, pair => pair.i);
        return new IntegerProgram(
            [.. bids.Select(_ => IntegerVariable.YesOrNo)],
            [.. bidsByGood.Select(rivals => LinearConstraint.NotAbove([.. rivals.Select(bid => new Term(bid, 1))], 1))],
            LinearObjective.Maximize([.. bids.Select((bid, i) => new Term(i, (long)decimal.Round(bid.Price / Unit)))]));
    }
}
