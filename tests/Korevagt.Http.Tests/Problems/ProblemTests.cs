using Korevagt.Http.Problems;

namespace Korevagt.Http.Tests.Problems;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("$", "")]
    [InlineData("", "")]
    [InlineData("line 12", "")]
    [InlineData("$.changes[0].shift", "/changes/0/shift")]
    [InlineData("$['a/b'].c", "/a~1b/c")]
    [InlineData("$['x~y']", "/x~0y")]
    [InlineData("$['a.b[0]'][3]", "/a.b[0]/3")]
    [InlineData("$.områder[12].navn", "/områder/12/navn")]
    public void APlaceOfAFile_BecomesAPointer(string place, string pointer) => Assert.Equal(pointer, JsonPointer.OfPath(place));

    [Fact]
    public void KindsOfProblems_AreDistinct_AndTheirStatusesAreOfFaults()
    {
        Assert.Equal(ProblemTypes.All.Count, ProblemTypes.All.Select(type => type.Slug).Distinct().Count());
        Assert.All(ProblemTypes.All, type => Assert.InRange(type.Status, 400, 599));
    }
}
