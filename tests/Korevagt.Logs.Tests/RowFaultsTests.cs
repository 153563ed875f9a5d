using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

/// <summary>What is wrong with rows takes no memory beyond what a person reads.</summary>
public sealed class RowFaultsTests
{
    [Fact]
    public void BeyondTheFirstThousand_NothingIsWordedOrKept_AndAllIsCounted()
    {
        var (faults, worded) = (new RowFaults(null), 0);
        Wording wording = _ =>
        {
            worded++;
            return (RowTexts.Empty, null);
        };
        for (var line = 0; line < RowFaults.MostKept; line++)
        {
            Add(line);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var line = RowFaults.MostKept; line < 1_000_000; line++)
        {
            Add(line);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal((1_000_000L, RowFaults.MostKept, RowFaults.MostKept), (faults.Count, faults.Kept.Count, worded));
        Assert.Equal(1_000_000, Assert.Single(faults.RejectedByKind).Value);
        Assert.Equal(1_000_000, Assert.Single(faults.Counts).Faults);

        void Add(long line)
        {
            faults.BeginRow();
            faults.Add(line, "ordered", RowFaultKind.NoTime, "x"u8, wording);
            faults.Reject();
        }
    }

    [Fact]
    public void AKindThatComesLate_IsStillShownOnce()
    {
        var faults = new RowFaults(null);
        for (var line = 0; line < 5_000; line++)
        {
            faults.BeginRow();
            faults.Add(line, "a", RowFaultKind.NoTime, [], static _ => (RowTexts.Empty, null));
        }

        faults.Add(5_000, "b", RowFaultKind.NoNumber, [], static _ => (RowTexts.Negative("-1"u8), null));

        Assert.Equal([("a", 0L), ("b", 5_000L)], faults.Counts.Select(count => (count.Column, count.First.Line)));
    }
}
