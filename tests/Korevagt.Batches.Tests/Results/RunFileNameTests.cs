using Korevagt.Batches.Results;
using Korevagt.Store;

namespace Korevagt.Batches.Tests.Results;

public sealed class RunFileNameTests
{
    [Theory]
    [InlineData(0, "scenarios/uden-tre-vagter.json", null, null, "001-uden-tre-vagter-seed-7")]
    [InlineData(41, "", "Bedre visitation", "læsning Å: 2,4 mio. kr.", "042-baseline-bedre-visitation-laesning-aa-2-4-mio-kr-seed-7")]
    [InlineData(1233, "../../..\\x/ær ø.json", "///", "\u0000", "1234-aer-oe-seed-7")]
    public void AName_HasSmallLettersDigitsAndHyphensOnly(int position, string scenario, string? demandCase, string? priceReading, string name) =>
        Assert.Equal(name, RunFileName.Of(new StoredBatchRun
        {
            Position = position,
            Run = "r",
            Scenario = scenario,
            DemandCase = demandCase,
            PriceReading = priceReading,
            Seed = "7",
            Replications = 4,
            State = RunState.Done,
            Faults = null,
            Message = null,
        }));
}
