using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Korevagt.Optimization.Awards;

/// <summary>Decides between awards that are equally good, by rules that were declared before.</summary>
public static class TieLadder
{
    /// <summary>Goes down the ladder until one award is left.</summary>
    /// <param name="tied">The awards, in the order of an answer; at least one.</param>
    /// <param name="ladder">The rules, the first to be asked first.</param>
    /// <param name="draw">The number that was drawn for <see cref="TieRule.Draw"/>, or null where none was.</param>
    /// <returns>The award with each step, or the awards that are left where the ladder ends or waits for a draw.</returns>
    public static TieSettlement Settle(IReadOnlyList<Award> tied, IReadOnlyList<TieRule> ladder, ulong? draw)
    {
        ArgumentNullException.ThrowIfNull(tied);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentOutOfRangeException.ThrowIfZero(tied.Count);
        var (left, steps) = (tied, new List<TieStep>());
        foreach (var rule in ladder)
        {
            if (left.Count == 1)
            {
                break;
            }

            if (rule == TieRule.Draw && draw is null)
            {
                return new TieSettlement(left, steps) { WaitsForDraw = true };
            }

            var before = left.Count;
            left = rule switch
            {
                TieRule.LowestTotal => Least(left, award => award.Paid),
                TieRule.MostWinners => Least(left, award => -award.WinnerCount),
                TieRule.FewestWinners => Least(left, award => award.WinnerCount),
                TieRule.Draw => [left[Drawn(left.Count, draw!.Value)]],
                _ => throw new ArgumentOutOfRangeException(nameof(ladder), rule, "There is no such rule."),
            };
            steps.Add(new TieStep(rule, before, left.Count));
        }

        return new TieSettlement(left, steps);
    }

    /// <summary>
    /// Which of so many is drawn by a number: the first eight bytes, as a number, of the SHA-256 of
    /// <c>korevagt-draw/1:NUMBER:ROUND</c>, taken modulo the count; rounds from 0 go on while the remainder would favor some.
    /// </summary>
    /// <param name="count">Of how many, at least 1.</param>
    /// <param name="number">The number.</param>
    public static int Drawn(int count, ulong number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var fair = ulong.MaxValue - (ulong.MaxValue % (ulong)count);
        for (var round = 0; ; round++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"korevagt-draw/1:{number}:{round}");
            var value = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            if (value < fair)
            {
                return (int)(value % (ulong)count);
            }
        }
    }

    private static IReadOnlyList<Award> Least(IReadOnlyList<Award> awards, Func<Award, long> measure)
    {
        var least = awards.Min(measure);
        return [.. awards.Where(award => measure(award) == least)];
    }
}

/// <summary>What decides between awards that are equally good.</summary>
public enum TieRule
{
    /// <summary>The least sum that is paid; what is counted beside prices is left out.</summary>
    LowestTotal,

    /// <summary>The most bidders that are awarded something.</summary>
    MostWinners,

    /// <summary>The fewest.</summary>
    FewestWinners,

    /// <summary>A number that is drawn.</summary>
    Draw,
}

/// <summary>What became of awards that are equally good.</summary>
/// <param name="Left">The awards that are left; one where the ladder decided.</param>
/// <param name="Steps">The rules that were asked, in turn.</param>
public sealed record TieSettlement(IReadOnlyList<Award> Left, IReadOnlyList<TieStep> Steps)
{
    /// <summary>Whether a number has to be drawn before it goes on.</summary>
    public bool WaitsForDraw { get; init; }

    /// <summary>The award, or null where more than one is left.</summary>
    public Award? Winner => Left.Count == 1 ? Left[0] : null;
}

/// <summary>A rule that was asked.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Before">How many awards there were.</param>
/// <param name="After">How many it left.</param>
public readonly record struct TieStep(TieRule Rule, int Before, int After);
