namespace Korevagt.Architecture.Tests;

public sealed class HouseTests
{
    [Fact]
    public void EveryRoom_HasAFloor() =>
        Assert.All(Floors.Projects("src"), room => Assert.Contains(room.Name, Floors.Of));

    [Fact]
    public void ARoom_ImportsOnlyFromFloorsBelowIt() => Assert.All(Floors.Projects("src"), room =>
        Assert.All(room.Projects, imported => Assert.True(
            Floors.Of[imported] < Floors.Of[room.Name],
            $"{room.Name} (floor {Floors.Of[room.Name]}) may not import {imported} (floor {Floors.Of[imported]}).")));

    [Fact]
    public void TheDomain_KnowsNodaTimeAndNetTopologySuiteOnly() =>
        Assert.Subset(
            new HashSet<string> { "NodaTime", "NetTopologySuite" },
            Floors.Projects("src").Single(room => room.Name == "Korevagt.Domain").Packages.ToHashSet());

    [Fact]
    public void AFace_KnowsNoOtherFace_AndNoSolver() =>
        Assert.All(
            Floors.Projects("src").Where(room => Floors.Of[room.Name] == Floors.Of.Values.Max()),
            face => Assert.DoesNotContain(face.Projects, imported => imported is "Korevagt.Cli" or "Korevagt.Server" or "Korevagt.Optimization"));

    [Fact]
    public void OnlyOptimization_KnowsTheSolver() =>
        Assert.All(
            Floors.Projects("src").Where(room => room.Packages.Contains("Google.OrTools")),
            room => Assert.Equal("Korevagt.Optimization", room.Name));

    [Fact]
    public void TheJobEngine_IsKnownToBatchesAndToTheServerThatShowsIt() =>
        Assert.All(
            Floors.Projects("src").Where(room => room.Packages.Any(package => package.StartsWith("Hangfire", StringComparison.Ordinal))),
            room => Assert.Contains(room.Name, new[] { "Korevagt.Batches", "Korevagt.Server" }));

    [Fact]
    public void AReference_IsDirect_SoThatAProjectFileShowsEveryArrow() =>
        Assert.Contains(
            "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>",
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")), StringComparison.Ordinal);

    [Fact]
    public void EveryRoom_HasItsTests()
    {
        var tests = Floors.Projects("tests").Select(project => project.Name).ToHashSet();
        Assert.All(Floors.Projects("src"), room => Assert.Contains(room.Name + ".Tests", tests));
    }

    [Fact]
    public void PackageVersions_StandInOnePlace() =>
        Assert.All(
            new[] { "src", "tests" }.SelectMany(folder => new DirectoryInfo(Path.Combine(Repository.Root, folder))
                .EnumerateFiles("*.csproj", SearchOption.AllDirectories)),
            file => Assert.DoesNotContain("Version=", File.ReadAllText(file.FullName), StringComparison.Ordinal));

    /// <summary>A room that has outgrown this has two jobs.</summary>
    [Fact]
    public void NoRoom_IsLongerThan9000Lines() =>
        Assert.All(
            Floors.Projects("src"),
            room => Assert.InRange(
                new DirectoryInfo(room.Folder).EnumerateFiles("*.cs", SearchOption.AllDirectories).Sum(file => File.ReadLines(file.FullName).Count()),
                1, 9_000));

    [Fact]
    public void NoSourceFile_IsLongerThan400Lines() =>
        Assert.All(
            new[] { "src", "tests" }.SelectMany(folder => new DirectoryInfo(Path.Combine(Repository.Root, folder))
                .EnumerateFiles("*.cs", SearchOption.AllDirectories)),
            file => Assert.True(File.ReadLines(file.FullName).Count() <= 400, $"{file.FullName} has more than 400 lines."));
}
