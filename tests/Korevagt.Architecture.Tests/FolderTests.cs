using System.Text.RegularExpressions;

namespace Korevagt.Architecture.Tests;

public sealed partial class FolderTests
{
    private const string MadeUp = "Korevagt.Architecture.Tests.Circles";

    public static TheoryData<string> Rooms { get; } = [.. Floors.Of.Keys];

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace { get; }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ARoom_HasNoCircleBetweenItsFolders(string room)
    {
        var folders = new Folders(Floors.AssemblyOf(room), room);
        Assert.NotEmpty(folders.Names);
        Assert.True(folders.Circles().Length == 0, folders.Circles());
    }

    [Fact]
    public void ACircle_IsFoundThroughTheRoot_InSignaturesBodiesAndLambdas_WithATypePairForEachArrow() =>
        Assert.Equal(
            $"""
            {MadeUp} -> {MadeUp}.Left: BothHands -> LeftHand
            {MadeUp}.Left -> {MadeUp}.Right: LeftHand -> RightHand
            {MadeUp}.Right -> {MadeUp}: RightHand -> BothHands
            """,
            new Folders(typeof(FolderTests).Assembly.Location, MadeUp).Circles());

    [Fact]
    public void ArrowsOneWay_AreNoCircle()
    {
        var folders = new Folders(typeof(FolderTests).Assembly.Location, $"{MadeUp}.Right");
        Assert.Equal([$"{MadeUp}.Right", $"{MadeUp}.Right.Fingers"], folders.Names);
        Assert.Equal("", folders.Circles());
    }

    [Fact]
    public void ANamespace_IsNamedAsItsFolder() => Assert.All(
        new[] { "src", "tests" }.SelectMany(Floors.Projects).SelectMany(project => Sources(project.Folder)),
        file => Assert.True(
            Namespace.Match(File.ReadAllText(file.FullName)).Groups["name"].Value == Expected(file),
            $"{file.FullName} is not {Expected(file)}."));

    /// <summary>The source files below a folder, less those of statements at the top level, which have no namespace.</summary>
    private static IEnumerable<FileInfo> Sources(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*.cs", SearchOption.AllDirectories).Where(file => file.Name != "Program.cs");

    /// <summary>The folders from that of the project on: the second below the repository's.</summary>
    private static string Expected(FileInfo file) =>
        string.Join('.', Path.GetRelativePath(Repository.Root, file.DirectoryName!).Split(Path.DirectorySeparatorChar).Skip(1));
}
