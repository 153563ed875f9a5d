using Korevagt.Evaluation;

namespace Korevagt.Benchmarks;

/// <summary>Whether those wait longer for a removal who should.</summary>
/// <param name="Removal">The removal.</param>
/// <param name="Mean">How the own district stands by the change of its mean.</param>
/// <param name="P90">How it stands by the change of its 90 % response.</param>
/// <param name="OwnNeverGains">Whether no own district is significantly better off by either.</param>
/// <param name="HeirsDistricts">The own districts of those who inherit, a bit each.</param>
/// <param name="Far">The districts far away that lose.</param>
internal sealed record RemovalVerdict(
    Removal Removal, Standing Mean, Standing P90, bool OwnNeverGains, ulong HeirsDistricts, IReadOnlyList<DistrictLoss> Far);

/// <summary>The district that lost its car beside the one that is hit hardest.</summary>
/// <param name="Own">Of the shift's districts the one that is hit hardest.</param>
/// <param name="Worst">Of all districts the one that is.</param>
/// <param name="Difference">By how much more the worst is hit, minutes; paired.</param>
internal sealed record Standing(DistrictLoss Own, DistrictLoss Worst, Estimate Difference)
{
    /// <summary>Whether no other district is hit harder.</summary>
    public bool IsFirst => Own == Worst;

    /// <summary>Whether another is, but by no more than chance would have it.</summary>
    public bool IsLevel => !IsFirst && Difference.Low <= 0;

    /// <summary>Whether another is certainly hit harder.</summary>
    public bool IsBeaten => !IsFirst && !IsLevel;

    public static Standing Of(
        IReadOnlyList<DistrictLoss> own, IReadOnlyList<DistrictLoss> all, Func<DistrictLoss, IReadOnlyList<double>> change)
    {
        var (first, worst) = (own.MaxBy(loss => change(loss).Average())!, all.MaxBy(loss => change(loss).Average())!);
        return new Standing(first, worst, Interval.Of([.. change(worst).Zip(change(first), (one, other) => one - other)]));
    }
}
