using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Tests.Answers;
using Korevagt.Choosing.Tests.Questions;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;

namespace Korevagt.Choosing.Tests.Archives;

[Trait("Pace", "Slow")]
public sealed class ArchiveFileTests(ArchiveFileTests.Kept kept) : IClassFixture<ArchiveFileTests.Kept>
{
    [Fact]
    public void AnAnswerThatWasStoppedAnywhere_IsTheSameWhenItGoesOn()
    {
        var whole = File.ReadAllBytes(kept.Archive);
        foreach (var share in new[] { 0.4, 0.75, 0.97 })
        {
            var path = kept.Asked.At("stopped.korevagt");
            File.WriteAllBytes(path, whole[..(int)(whole.Length * share)]);
            var resumed = kept.Answered(new ArchiveSettings(null, path));

            Assert.Equal(ChoosingRunTests.Told(kept.Answer.Answer), ChoosingRunTests.Told(resumed.Answer));
            Assert.True(resumed.YearsSimulated < kept.Answer.YearsSimulated);
            Assert.Equal(whole, File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void AWholeArchive_AnswersWithoutSimulatingAYear()
    {
        var path = kept.Asked.At("copy.korevagt");
        File.Copy(kept.Archive, path, overwrite: true);
        Assert.Equal(0, kept.Answered(new ArchiveSettings(null, path)).YearsSimulated);
    }

    [Fact]
    public void AByteThatIsAltered_Shows_WhereverItStands()
    {
        var whole = File.ReadAllBytes(kept.Archive);
        for (var at = 25; at < whole.Length; at += whole.Length / 23)
        {
            var altered = (byte[])whole.Clone();
            altered[at] ^= 0x20;
            var path = kept.Asked.At("altered.korevagt");
            File.WriteAllBytes(path, altered);
            var read = ArchiveFile.Read(DiskFiles.Instance, path);
            Assert.True(!read.Succeeded || read.Value.IsCut, $"byte {at}");
        }
    }

    [Fact]
    public void AnArchive_BelongsToItsQuestionAndSeed()
    {
        Assert.Contains("startværdi", Fault(kept.Run(new ArchiveSettings(null, kept.Archive), seed: 2)), StringComparison.Ordinal);
        using var other = new AskedQuestion(require: """{ "figure": "contractedSaving", "atLeast": 800000 }""");
        Assert.Contains("andet spørgsmål", Fault(ChooseShifts.Run(
            DiskFiles.Instance, other.File, Kept.Settings(1), new ArchiveSettings(null, kept.Archive))), StringComparison.Ordinal);
        File.WriteAllText(kept.Asked.At("none.txt"), "hej");
        Assert.Contains("intet arkiv", Fault(kept.Run(new ArchiveSettings(null, kept.Asked.At("none.txt")))), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAgain_WithNothingOther_ChoosesTheSamePlan_AndSimulatesNothing()
    {
        var again = ReadAgain.Run(DiskFiles.Instance, kept.Archive, new AgainSettings(null, [], [])).Value;

        Assert.Equal(0, again.YearsSimulated);
        Assert.Equal(
            kept.Answer.Answer.Chosen!.ChangesDescribed.Select(change => change.Danish),
            again.Answer.Chosen!.ChangesDescribed.Select(change => change.Danish));
    }

    [Fact]
    public void ReadAgain_UnderOtherRequirementsAndAims_AnswersThose()
    {
        var cheaper = ReadAgain.Run(
            DiskFiles.Instance, kept.Archive, new AgainSettings(null, ["contractedSaving>=2500000"], ["meanResponse"]));
        Assert.Contains("kun én plan", Fault(cheaper), StringComparison.Ordinal);
        var mean = ReadAgain.Run(DiskFiles.Instance, kept.Archive, new AgainSettings(null, ["p90+<=5@everyDistrict"], ["meanResponse"])).Value;
        Assert.Equal(Files.Questions.QuestionFigure.MeanResponse, Assert.Single(mean.Answer.Question.Aims).Figure);
        Assert.Contains("$.require[0]", Fault(ReadAgain.Run(
            DiskFiles.Instance, kept.Archive, new AgainSettings(null, ["p91<=5"], []))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(30)]
    public void ReadAgain_WhereItsYearsDecideNothing_SaysWhatTheyDoSay(int lateVisits)
    {
        // The requirement on money rules plans out before any year is read, and the one on late visits asks for years that are not there.
        var again = ReadAgain.Run(
            DiskFiles.Instance, kept.Archive,
            new AgainSettings(null, ["contractedSaving>=800000", FormattableString.Invariant($"lateVisits+<={lateVisits}")], ["p90"], 0.999));

        Assert.True(again.Succeeded, Fault(again));
        Assert.Equal(0, again.Value.YearsSimulated);
        Assert.NotNull(again.Value.Answer.Statement);
    }

    [Fact]
    public void ReadAgain_AtOtherPrices_PricesKilometresAndHoursAnew_AndNothingElse()
    {
        var (before, after) = (At(null), At(Repository.Scenario("midtjylland-2016-laesning-b.json")));
        Assert.NotEqual(before.Plans[0].Figures.AnnualCost.Mean, after.Plans[0].Figures.AnnualCost.Mean);
        Assert.Equal(before.Plans[0].Figures.P90, after.Plans[0].Figures.P90);
        Assert.Contains("mere end kontrakternes priser", Fault(ReadAgain.Run(
            DiskFiles.Instance, kept.Archive, new AgainSettings(Repository.Scenario("bedre-visitation.json"), [], []))), StringComparison.Ordinal);

        Answer At(string? prices) => ReadAgain.Run(DiskFiles.Instance, kept.Archive, new AgainSettings(prices, ["p90<=70"], [])).Value.Answer;
    }

    [Fact]
    public void AnArchiveThatIsCutOff_IsNotReadAgainInSilence()
    {
        var path = kept.Asked.At("cut.korevagt");
        File.WriteAllBytes(path, File.ReadAllBytes(kept.Archive)[..^7]);
        Assert.Contains("--resume", Fault(ReadAgain.Run(DiskFiles.Instance, path, new AgainSettings(null, [], []))), StringComparison.Ordinal);
    }

    private static string Fault<T>(Outcome<T> outcome) => string.Join('\n', outcome.Faults.Select(fault => fault.In(Language.Da)));

    public sealed class Kept : IDisposable
    {
        public Kept()
        {
            Asked = new AskedQuestion(require: """{ "figure": "contractedSaving", "atLeast": 1728000 }""");
            Archive = Asked.At("whole.korevagt");
            Answer = Answered(new ArchiveSettings(Archive, null));
        }

        internal AskedQuestion Asked { get; }

        public string Archive { get; }

        public ChosenShifts Answer { get; }

        public static ChoosingSettings Settings(ulong seed) => new(seed, 2) { Budget = YearBudget.Of(100), YearsOfFigures = 2 };

        public ChosenShifts Answered(ArchiveSettings archives) => Run(archives).Value;

        public Outcome<ChosenShifts> Run(ArchiveSettings archives, ulong seed = 1) =>
            ChooseShifts.Run(DiskFiles.Instance, Asked.File, Settings(seed), archives);

        public void Dispose() => Asked.Dispose();
    }
}
