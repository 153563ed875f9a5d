using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.BadInput;

public sealed class FaultyTraceTests : IDisposable
{
    private readonly WorkingCopy copy = new WorkingCopy().WithOnePointPerArea();

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData("--trace-replication: 3 is out of range", "--trace", "a.csv", "--trace-replication", "3")]
    [InlineData("--trace-replication: 0 is out of range", "--trace", "a.csv", "--trace-replication", "0")]
    [InlineData("--trace-replication: has nothing to trace", "--trace-replication", "2")]
    [InlineData("--trace-from: has no drives to cut", "--trace", "a.csv", "--trace-from", "2017-01-14T16:00")]
    [InlineData("--trace-from: 'tonight' is no local time", "--trace-drives", "a.geojson", "--trace-from", "tonight")]
    [InlineData("--trace-to: 2018 is another year than 2017", "--trace-drives", "a.geojson", "--trace-to", "2018-02-01T00:00")]
    [InlineData(
        "--trace-to: is not after 2017-02-01T00:00", "--trace-drives", "a.geojson", "--trace-from", "2017-02-01T00:00", "--trace-to",
        "2017-01-31T00:00")]
    [InlineData("--trace-picture: shows hours, not a year", "--trace-picture", "a.svg", "--trace-from", "2017-01-14T16:00")]
    [InlineData(
        "--trace-picture: would show too many hours", "--trace-picture", "a.svg", "--trace-from", "2017-01-14T16:00", "--trace-to",
        "2017-01-17T16:00")]
    [InlineData("--trace and --trace-drives: both name", "--trace", "a.csv", "--trace-drives", "a.csv")]
    public async Task AFaultyWish_IsNamed_AndNothingIsWritten(string fault, params string[] options)
    {
        string[] placed = [
            .. options.Select(option => option.StartsWith("a.", StringComparison.Ordinal) ? copy.Written(option) : option)];

        var ran = await Ran.InEnglish(["simulate", copy.Baseline, "--replications", "2", .. placed]);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.StartsWith(fault, Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task APlanWithFaults_IsToldOfOnce()
    {
        copy.Edit(WorkingCopy.BaselineName, root => root["pointsPerArea"] = 0);

        var ran = await Ran.InEnglish("simulate", copy.Baseline, "--trace", copy.Written("a.csv"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("pointsPerArea", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }
}
