using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Reports.Json;

namespace Korevagt.Reports.Tests;

/// <summary>Which rooms decide whether kept figures are still valid, and which only whether an answer is.</summary>
public sealed class AnswerBuildTests
{
    [Fact]
    public void ReportsAreNoPartOfTheBuildThatBlocksAreKnownBy_NorOfAnyRoomThatIs()
    {
        var reports = typeof(AnswerBuild).Assembly.GetName().Name;
        Assert.DoesNotContain(EngineVersion.Deciding, room => room.GetName().Name == reports);
        Assert.All(
            EngineVersion.Deciding,
            room => Assert.DoesNotContain(room.GetReferencedAssemblies(), reference => reference.Name == reports));
    }

    [Fact]
    public void FileFormatsAreNoPartOfIt_SinceABlockIsKnownByTheContentOfItsPlan() =>
        Assert.DoesNotContain(typeof(IFileSource).Assembly, EngineVersion.Deciding);

    [Fact]
    public void EveryRoomThatDecidesAboutAFigure_IsPartOfTheBuild()
    {
        var rooms = EngineVersion.Deciding.Select(room => room.GetName().Name).Order(StringComparer.Ordinal);
        var used = typeof(EngineVersion).Assembly.GetReferencedAssemblies().Select(reference => reference.Name)
            .Where(name => name!.StartsWith("Korevagt.", StringComparison.Ordinal))
            .Append(typeof(EngineVersion).Assembly.GetName().Name).Except([typeof(IFileSource).Assembly.GetName().Name]);
        Assert.Equal(used.Order(StringComparer.Ordinal), rooms);
    }

    [Fact]
    public void AnAnswerKnowsBoth()
    {
        Assert.StartsWith(EngineVersion.Current + "+", AnswerBuild.Current, StringComparison.Ordinal);
        Assert.NotEqual(EngineVersion.Build, AnswerBuild.Current);
    }
}
