using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>Files in memory: their names, their hash, and that nothing outside is ever reached.</summary>
public sealed class FileBundleTests : IDisposable
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    private readonly PlanFolder folder = new();

    public static TheoryData<string> NamesThatNoBundleHas =>
        ["", "/etc/passwd", "C:/plan.json", "..", "../plan.json", "a/../b.json", "./a.json", "a//b.json", "a/", "a\\b.json", "a\0b", "a\nb", "\ud800", new string('a', 1025)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Hash_DependsOnNamesAndContentsOnly_NotOnTheOrder() =>
        Prop.ForAll<(byte Name, byte[] Bytes)[], uint>((given, seed) =>
        {
            var files = given.DistinctBy(file => file.Name)
                .Select(file => KeyValuePair.Create($"f/{file.Name}.json", new ReadOnlyMemory<byte>(file.Bytes ?? []))).ToList();
            var shuffled = files.OrderBy(file => Encoding.UTF8.GetBytes(file.Key).Aggregate(seed, (hash, letter) => hash * 16777619 ^ letter)).ToList();
            var bundle = FileBundle.Of(files).Value;
            var again = shuffled.Aggregate(FileBundle.Empty, (made, file) => made.With(file.Key, file.Value.ToArray()));
            return bundle.Hash == again.Hash && bundle.Names.SequenceEqual(again.Names)
                && bundle.Names.SequenceEqual(bundle.Names.Order(StringComparer.Ordinal));
        }).Check(Runs);

    [Fact]
    public void Hash_ChangesWithEachNameAndEachByte()
    {
        var bundle = Bundle(("a.json", "x"), ("b.json", "y"));
        FileBundle[] others =
        [
            FileBundle.Empty, Bundle(("a.json", "x")), Bundle(("a.json", "y"), ("b.json", "x")), Bundle(("a.json", "x"), ("c.json", "y")),
            bundle.With("b.json", "z"u8.ToArray()), bundle.With("c.json", ReadOnlyMemory<byte>.Empty), Bundle(("a.json", "xb.json"), ("y", "")),
        ];
        Assert.Equal(others.Length + 1, others.Append(bundle).Select(other => other.Hash).Distinct().Count());
        Assert.All(others, other => Assert.Matches("^[0-9a-f]{64}$", other.Hash));
        Assert.Equal("x", Encoding.UTF8.GetString(bundle["a.json"].Span));
    }

    [Fact]
    public void HashOfAFile_IsItsSha256()
    {
        // FIPS 180-2, appendix B.1: the message "abc".
        var bundle = Bundle(("a.txt", "abc"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", bundle.Files["a.txt"].Hash);
        Assert.Equal(bundle.Files["a.txt"].Hash, bundle.ContentHash("a.txt", new("en tekst", "a text")).Value);
    }

    [Theory]
    [MemberData(nameof(NamesThatNoBundleHas))]
    public void NameThatNoBundleHas_IsAFaultToBringIn_AndNothingToBeRead(string name)
    {
        var bundle = Bundle(("plan.json", "{}"), ("etc/passwd", "x"), ("b.json", "{}"));

        Assert.Single(FileBundle.Of([new(name, ReadOnlyMemory<byte>.Empty)]).Faults);
        Assert.Throws<ArgumentException>(() => bundle.With(name, ReadOnlyMemory<byte>.Empty));
        if (name is not ("a/../b.json" or "./a.json"))
        {
            Assert.False(bundle.Has(name));
            Assert.NotEmpty(bundle.Read(name).Faults);
            Assert.NotEmpty(bundle.OpenLog(name).Faults);
            Assert.NotEmpty(bundle.LoadMap(name).Faults);
        }
    }

    [Fact]
    public void NameThatStandsTwice_IsAFault() => Assert.Equal(
        "a.json: is there twice; expected each name once",
        Assert.Single(FileBundle.Of([new("a.json", default), new("a.json", default)]).Faults).ToString());

    [Fact]
    public void Names_AreResolvedInsideTheBundle()
    {
        var bundle = Bundle(("scenarios/a.json", "{}"), ("maps/x.osm", "<osm/>"));

        Assert.Equal("maps/x.osm", bundle.Beside("scenarios/a.json", "../maps/x.osm"));
        Assert.Equal("scenarios/b/c.json", bundle.Beside("scenarios/a.json", "./b//c.json"));
        Assert.Equal("../x.osm", bundle.Beside("scenarios/a.json", "../../x.osm"));
        Assert.Equal("../scenarios/a.json", bundle.Beside("a.json", "../scenarios/a.json"));
        Assert.Equal("scenarios/a.json", bundle.FullName("./maps/../scenarios/a.json"));
        Assert.True(bundle.Has("maps/../scenarios/a.json"));
        Assert.False(bundle.Has("../scenarios/a.json"));
        Assert.True(bundle.HasFolder("scenarios"));
        Assert.False(bundle.HasFolder("scenario"));
    }

    [Fact]
    public void FilesThatAreNotThere_OrFolders_OrTooLarge_AreTheFaultsOfTheDisk()
    {
        var bundle = Bundle(("scenarios/a.json", "12345"));

        Assert.Equal(["b.json: there is no such file"], Shown(bundle.Read("b.json").Faults));
        Assert.Equal(["scenarios: is a directory; expected a JSON file"], Shown(bundle.Read("scenarios").Faults));
        Assert.Equal([": is no path of a file"], Shown(bundle.Read("").Faults));
        Assert.Equal(5, bundle.Read("scenarios/a.json", most: 5).Value.Length);
        Assert.Equal(["scenarios/a.json: the file is larger than 0 MB; expected a smaller one"], Shown(bundle.Read("scenarios/a.json", most: 4).Faults));
        Assert.Equal(["x.osm: does not exist; expected an OpenStreetMap file: XML or PBF"], Shown(bundle.LoadMap("x.osm").Faults));
    }

    [Theory]
    [InlineData("areas", "$.areas")]
    [InlineData("demandFile", "$.demandFile")]
    public void PlanThatNamesAFileOfTheDisk_DoesNotReachIt(string property, string place)
    {
        folder.WithFittedDemand();
        var outside = folder.At(property == "areas" ? PlanFolder.Areas : FittedFixture.DemandFile);
        foreach (var named in new[] { outside, Path.GetRelativePath(Environment.CurrentDirectory, outside), "../" + Path.GetFileName(outside) })
        {
            folder.Edit(PlanFolder.Baseline, root => root[property] = named);
            var bundle = Bundle(("baseline.json", File.ReadAllText(folder.At(PlanFolder.Baseline))));

            var faults = BaselineLoader.Load(bundle, "baseline.json").Faults;

            Assert.Contains(faults, fault => fault.Place == place && fault.Message.English.Contains("is no such file", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void ScenarioThatNamesAFileOfTheDisk_DoesNotReachIt()
    {
        folder.Scenario("s.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        folder.Edit("s.json", root => root["baseline"] = folder.At(PlanFolder.Baseline));
        var bundle = Bundle(("s.json", File.ReadAllText(folder.At("s.json"))));

        var fault = Assert.Single(PlanLoader.LoadScenario(bundle, "s.json").Faults);

        Assert.Equal("$.baseline", fault.Place);
        Assert.Contains("is no file", fault.Message.English, StringComparison.Ordinal);
        Assert.True(PlanLoader.LoadScenario(folder.At("s.json")).Succeeded);
    }

    [Fact]
    public void MapOutsideTheBundle_IsNotThere()
    {
        var bundle = Bundle(("baseline.json", "{}"));
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Repository.Map);

        Assert.All(
            [Repository.Map, relative, "../" + relative],
            name => Assert.Equal("does not exist", Assert.Single(bundle.LoadMap(name).Faults).Message.English));
    }

    private static FileBundle Bundle(params (string Name, string Text)[] files) =>
        FileBundle.Of(files.Select(file => KeyValuePair.Create(file.Name, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(file.Text))))).Value;

    private static List<string> Shown(IEnumerable<Korevagt.Domain.Faults.Fault> faults) => [.. faults.Select(fault => fault.ToString())];
}
