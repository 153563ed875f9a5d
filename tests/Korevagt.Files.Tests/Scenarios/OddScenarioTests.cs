using Korevagt.Domain.Faults;
using Korevagt.Files.Scenarios;

namespace Korevagt.Files.Tests.Scenarios;

/// <summary>
/// What newcomers get wrong in a scenario of the bundled baseline: every such file is refused with where, why and what would be
/// right, in both languages; and what only looks odd is taken.
/// </summary>
public sealed class OddScenarioTests : IDisposable
{
    private static readonly string[] Bundled = ["midtjylland-2016.json", "midtjylland-2016-areas.json"];

    /// <summary>Mistakes of the file as a whole have no place in it.</summary>
    private static readonly string[] OfTheWholeFile = ["an empty file", "UTF-16", "a web page"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-odd-");

    public OddScenarioTests()
    {
        foreach (var name in Bundled)
        {
            File.Copy(Repository.Scenario(name), Path.Combine(folder.FullName, name));
        }
    }

    public static TheoryData<string> Refused { get; } = [.. OddScenarios.Refused.Keys];

    public static TheoryData<string> Accepted { get; } = [.. OddScenarios.Accepted.Keys];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Refused))]
    public void AMistake_IsRefused_WithPlaceReasonAndCure_InBothLanguages(string mistake)
    {
        var faults = FaultsOf(OddScenarios.Refused[mistake]);

        Assert.NotEmpty(faults);
        Assert.All(faults, fault =>
        {
            Assert.True(fault.Place.Length > 0 || OfTheWholeFile.Contains(mistake), $"{fault} says no place");
            // What is no JSON is told with what to write in its place, and nothing more is expected.
            Assert.True(
                fault.Expected is not null || fault.Message.Danish.StartsWith("er ikke gyldig JSON: ", StringComparison.Ordinal),
                $"{fault} says no cure");
            var cure = fault.Expected ?? fault.Message;
            Assert.All([fault.Message.Danish, fault.Message.English, cure.Danish, cure.English], words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.NotEqual(fault.Message.Danish, fault.Message.English);
            Assert.Empty(EnglishWords.In(fault.Message.Danish));
            Assert.Empty(EnglishWords.In(cure.Danish));
        });
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void WhatOnlyLooksOdd_IsTaken(string what) => Assert.Empty(FaultsOf(OddScenarios.Accepted[what]));

    [Theory]
    [InlineData("a misspelt shift", "nat-djursland")]
    [InlineData("a misspelt change", "removeShift")]
    [InlineData("a name for an id", "nat-djursland")]
    [InlineData("an id in capitals", "nat-djursland")]
    [InlineData("o for ø", "dag-ringkøbing")]
    [InlineData("a letter of two characters", "dag-ringkøbing")]
    [InlineData("a shift removed twice", "$.changes[0]")]
    [InlineData("latitude for longitude", "lat 56.45")]
    [InlineData("NaN", "write a number")]
    [InlineData("a decimal comma", "0.8")]
    [InlineData("a trailing comma", "comma too many")]
    public void WhatWasMeant_IsNamed(string mistake, string meant) => Assert.Contains(
        FaultsOf(OddScenarios.Refused[mistake]), fault => fault.ToString().Contains(meant, StringComparison.Ordinal));

    private IReadOnlyList<Fault> FaultsOf(byte[] scenario)
    {
        var file = Path.Combine(folder.FullName, "scenarie.json");
        File.WriteAllBytes(file, scenario);
        return PlanLoader.LoadScenario(file).Faults;
    }
}
