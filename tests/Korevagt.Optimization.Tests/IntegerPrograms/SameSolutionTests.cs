using System.Text.Json;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

public sealed class SameSolutionTests
{
    private static readonly IntegerProgram Program = Programs.Baggage(things: 40);

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.05)]
    [InlineData(0.08)]
    [InlineData(IntegerSolver.NoLimit)]
    public void TheSameProgramAndLimit_GiveTheSameBytes(double workLimit) =>
        Assert.Equal(Bytes(workLimit), Bytes(workLimit));

    [Fact]
    public void SearchesBesideIt_ChangeNothing()
    {
        var alone = Bytes(0.05);
        var crowd = new string[6];

        Parallel.For(0, crowd.Length, new ParallelOptions { MaxDegreeOfParallelism = crowd.Length }, i => crowd[i] = Bytes(0.05));

        Assert.All(crowd, bytes => Assert.Equal(alone, bytes));
    }

    [Fact]
    public void AnotherLimit_GivesAnotherAnswer_SoTheComparisonCanFail() => Assert.NotEqual(Bytes(0.02), Bytes(0.08));

    private static string Bytes(double workLimit) =>
        JsonSerializer.Serialize(IntegerSolver.Solve(Program, workLimit, CancellationToken.None));
}
