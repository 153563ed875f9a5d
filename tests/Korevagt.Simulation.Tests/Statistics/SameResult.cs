using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Statistics;

/// <summary>Whether two results have the same in every field; doubles bit for bit.</summary>
internal static class SameResult
{
    public static void Assert(CaseResult expected, CaseResult actual)
    {
        Xunit.Assert.Equal(expected.Replications.Count, actual.Replications.Count);
        foreach (var (before, after) in expected.Replications.Zip(actual.Replications))
        {
            Assert(before, after);
        }

        Xunit.Assert.Equal(expected.Pooled.Layout, actual.Pooled.Layout);
        for (var group = 0; group < expected.Pooled.Layout.Count; group++)
        {
            Xunit.Assert.Equal(expected.Pooled[group], actual.Pooled[group]);
            Xunit.Assert.Equal(Bins(expected, group), Bins(actual, group));
        }
    }

    private static void Assert(ReplicationResult expected, ReplicationResult actual)
    {
        Xunit.Assert.Equal(expected.Region, actual.Region);
        Xunit.Assert.Equal(expected.WithinTargets, actual.WithinTargets);
        Xunit.Assert.Equal(
            (expected.TakenAtOnce, expected.WaitSeconds, expected.MovedToDaytime),
            (actual.TakenAtOnce, actual.WaitSeconds, actual.MovedToDaytime));
        Xunit.Assert.Equal(expected.CarStates?.Cars, actual.CarStates?.Cars);
        Xunit.Assert.Equal(expected.CarStates?.Seconds, actual.CarStates?.Seconds);
        Xunit.Assert.Equal(expected.CarStates?.TakenAtOnce, actual.CarStates?.TakenAtOnce);
        Xunit.Assert.Equal(Bits(expected.RegionQuantiles), Bits(actual.RegionQuantiles));
        Xunit.Assert.Equal(expected.Districts, actual.Districts);
        Xunit.Assert.Equal(expected.DistrictQuantiles.Select(Bits), actual.DistrictQuantiles.Select(Bits));
        Xunit.Assert.Equal(expected.Shifts, actual.Shifts);
    }

    private static (long, long, long) Bits(ResponseQuantiles quantiles) => (
        BitConverter.DoubleToInt64Bits(quantiles.P50), BitConverter.DoubleToInt64Bits(
            quantiles.P90), BitConverter.DoubleToInt64Bits(
            quantiles.P95));

    private static long[] Bins(CaseResult result, int group) => result.Pooled.Responses.Steps(
        group, ResponseHistogram.BinSeconds, ResponseHistogram.LimitSeconds / ResponseHistogram.BinSeconds + 1);
}
