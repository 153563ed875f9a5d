using System.Security.Cryptography;
using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Reports;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>Which logs of a folder are taken up on a night, and which are left for the next.</summary>
public sealed class LogFolderTests
{
    private const string Log = "ordered,area,urgency\n2026-11-01 23:10,silkeborg,akut\n";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 2, 30);
    private static readonly Instant LongAgo = Now - Duration.FromHours(4);
    private static readonly Duration Quiet = Duration.FromMinutes(5);
    private readonly FakeLogFolder folder = new();

    [Fact]
    public void NewLogs_AreFoundInTheOrderOfTheirNames()
    {
        folder.With("2026-11.csv", Log + "x\n", LongAgo).With("2026-10.csv", Log, LongAgo).With("2026-09.CSV", Log + "y\r\n", LongAgo);

        var look = Look();

        Assert.Equal(["2026-09.CSV", "2026-10.csv", "2026-11.csv"], look.New.Select(log => log.Name));
        Assert.Equal(Sha(Log), look.New[1].Sha256);
        Assert.Empty(look.Left);
    }

    [Fact]
    public void ALogTakenUpBefore_IsKnownByItsContentUnderAnyName()
    {
        folder.With("omdoebt.csv", Log, LongAgo).With("ny.csv", Log + "x\n", LongAgo);

        var look = Look(Sha(Log));

        Assert.Equal("ny.csv", Assert.Single(look.New).Name);
        Assert.Equal("omdoebt.csv", Assert.Single(look.Known).Name);
    }

    [Theory]
    [InlineData("log.csv.part", LeftReason.TemporaryName)]
    [InlineData("log.tmp", LeftReason.TemporaryName)]
    [InlineData("log.csv~", LeftReason.TemporaryName)]
    [InlineData("~log.csv", LeftReason.TemporaryName)]
    [InlineData("#log.csv", LeftReason.TemporaryName)]
    [InlineData("LOG.CSV.FilePart", LeftReason.TemporaryName)]
    [InlineData(".log.csv", LeftReason.Hidden)]
    [InlineData("laesmig.txt", LeftReason.NotCsv)]
    public void ANameThatIsNoFinishedLog_IsLeftWithTheReason(string name, LeftReason reason)
    {
        folder.With(name, Log, LongAgo);

        AssertLeft(name, reason);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(-60, true)]
    public void AFileWrittenToAShortWhileAgoOrInTheFuture_IsLeft(int secondsAgo, bool left)
    {
        folder.With("log.csv", Log, Now - Duration.FromSeconds(secondsAgo));

        Assert.Equal(left ? [LeftReason.JustWritten] : [], Look().Left.Select(log => log.Reason));
    }

    [Theory]
    [InlineData("ordered,area,urgency\n2026-11-01 23:10,silk", LeftReason.HalfALine)]
    [InlineData("", LeftReason.Empty)]
    public void AFileWithoutAWholeLastLine_IsLeft(string content, LeftReason reason)
    {
        folder.With("log.csv", content, LongAgo);

        AssertLeft("log.csv", reason);
    }

    [Fact]
    public void AFileThatGrowsWhileItIsRead_IsLeft()
    {
        folder.With("log.csv", Log, LongAgo);
        folder.WhenOpened = name => folder.With(name, Log + "more\n", LongAgo);

        AssertLeft("log.csv", LeftReason.Changing);
    }

    [Fact]
    public void AFileWrittenAnewInTheSameLength_IsLeft()
    {
        folder.With("log.csv", Log, LongAgo);
        folder.WhenOpened = name => folder.With(name, Log, Now);

        AssertLeft("log.csv", LeftReason.Changing);
    }

    [Fact]
    public void AFileThatVanishesWhileItIsRead_IsLeftAndTheOthersAreTaken()
    {
        folder.With("a.csv", Log, LongAgo).With("b.csv", Log + "x\n", LongAgo);
        folder.WhenOpened = name => folder.Remove("a.csv");

        var look = Look();

        Assert.Equal("b.csv", Assert.Single(look.New).Name);
        Assert.Equal(
            "a.csv kan ikke læses (it is gone); den bliver set på igen næste nat.",
            Assert.Single(look.Left).Sentence.In(Language.Da));
    }

    [Fact]
    public void TheSameContentTwice_CountsOnce()
    {
        folder.With("b.csv", Log, LongAgo).With("a.csv", Log, LongAgo);

        var look = Look();

        Assert.Equal("a.csv", Assert.Single(look.New).Name);
        Assert.Equal(
            "b.csv has the same content as a.csv and is not counted twice.", Assert.Single(look.Left).Sentence.In(Language.En));
    }

    [Theory]
    [InlineData(71, true)]
    [InlineData(72, false)]
    public void ALogWithoutALastLineEnd_IsTakenUpAfterThreeQuietDays(int hours, bool left)
    {
        folder.With("log.csv", Log.TrimEnd(), Now - Duration.FromHours(hours));

        var look = Look();

        Assert.Equal(left ? [LeftReason.HalfALine] : [], look.Left.Select(log => log.Reason));
        Assert.Equal(left ? 0 : 1, look.New.Count);
    }

    [Fact]
    public void ASpreadsheet_HasNoLines_AndIsTakenUp()
    {
        folder.With("log.xlsx", "PK", LongAgo);

        Assert.Equal("log.xlsx", Assert.Single(Look().New).Name);
    }

    [Fact]
    public void TheSentence_SaysWhyInBothLanguages()
    {
        foreach (var log in Enum.GetValues<LeftReason>().Select(reason => new LeftLog("log.csv", reason, "5")))
        {
            Assert.StartsWith("log.csv ", log.Sentence.In(Language.Da), StringComparison.Ordinal);
            Assert.NotEqual(log.Sentence.In(Language.Da), log.Sentence.In(Language.En));
        }
    }

    [Fact]
    public void AFolderOnDisk_IsReadAsItIs()
    {
        var path = Directory.CreateTempSubdirectory("korevagt-logs-").FullName;
        try
        {
            foreach (var (name, content) in new[] { ("a.csv", Log), ("b.csv", "half"), ("c.csv.part", Log) })
            {
                File.WriteAllText(Path.Combine(path, name), content);
                File.SetLastWriteTimeUtc(Path.Combine(path, name), LongAgo.ToDateTimeUtc());
            }

            Directory.CreateDirectory(Path.Combine(path, "mappe.csv"));

            var look = new LogFolder(new DiskLogListing(path), new NightClock(Now), Quiet).Look("logs", new HashSet<string>()).Value;

            Assert.Equal([new FoundLog("a.csv", Sha(Log), Encoding.UTF8.GetByteCount(Log))], look.New);
            Assert.Equal([("b.csv", LeftReason.HalfALine), ("c.csv.part", LeftReason.TemporaryName)], look.Left.Select(log => (log.Name, log.Reason)));
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [Fact]
    public void AFolderThatIsNotThere_IsAFault()
    {
        var fault = Assert.Single(new LogFolder(new DiskLogListing(Path.Combine(Path.GetTempPath(), "korevagt-no-such-folder")), new NightClock(Now), Quiet)
            .Look("logs", new HashSet<string>()).Faults);

        Assert.Equal("logs", fault.File);
        Assert.StartsWith("the folder of logs cannot be read", fault.Message.English, StringComparison.Ordinal);
    }

    private static string Sha(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private LogFolderLook Look(params string[] taken) =>
        new LogFolder(folder, new NightClock(Now), Quiet).Look("logs", taken.ToHashSet(StringComparer.Ordinal)).Value;

    private void AssertLeft(string name, LeftReason reason)
    {
        var look = Look();
        Assert.Empty(look.New);
        Assert.Equal((name, reason), (Assert.Single(look.Left).Name, look.Left[0].Reason));
    }
}
