using System.Collections;
using System.Globalization;
using Korevagt.Settings;

namespace Korevagt.Server.Tests.Deployment;

/// <summary>
/// The composition of containers and the recipe of the image, read and held against the program: no test can start them here.
/// </summary>
public sealed class CompositionTests
{
    public static TheoryData<string> Services => [.. Composition.Services.Keys.Select(name => $"{name}")];

    [Theory, MemberData(nameof(Services))]
    public void EveryService_HasACheckOfItsHealth_ALimit_AnEndOfItsLog_AndComesBack(string name)
    {
        var service = Composition.Map(Composition.Services, name);
        Assert.True(service.ContainsKey("healthcheck") || IsTheServerOfTheImage(service), "no health check");
        var limits = Composition.Map(service, "deploy", "resources", "limits");
        Assert.Matches("^[1-9][0-9]*[mg]$", $"{limits["memory"]}");
        Assert.True(decimal.Parse($"{limits["cpus"]}", CultureInfo.InvariantCulture) > 0);
        var log = Composition.Map(service, "logging", "options");
        Assert.Matches("^[0-9]+m$", $"{log["max-size"]}");
        Assert.Matches("^[0-9]+$", $"{log["max-file"]}");
        Assert.Equal("unless-stopped", service["restart"]);
    }

    [Theory, MemberData(nameof(Services))]
    public void WhatIsOurs_IsBuiltAndNeverPulled_AndRunsWithoutRights(string name)
    {
        var service = Composition.Map(Composition.Services, name);
        if ($"{service["image"]}".StartsWith("korevagt", StringComparison.Ordinal))
        {
            Assert.Equal(".", service["build"]);
            Assert.Equal(["ALL"], Composition.List(service, "cap_drop"));
            Assert.Equal(["no-new-privileges:true"], Composition.List(service, "security_opt"));
        }
        else
        {
            Assert.DoesNotContain(":latest", $"{service["image"]}", StringComparison.Ordinal);
            Assert.Contains(':', $"{service["image"]}");
        }
    }

    [Theory, MemberData(nameof(Services))]
    public void EveryVolume_HasAName_AndNoPortIsOpenToOthers(string name)
    {
        var service = Composition.Map(Composition.Services, name);
        var named = Composition.Map(Composition.Root, "volumes").Keys.Select(volume => $"{volume}").ToList();
        Assert.All(
            Composition.List(service, "volumes"),
            volume => Assert.True(volume.StartsWith("./", StringComparison.Ordinal) || named.Contains(volume.Split(':')[0]), volume));
        Assert.All(Composition.List(service, "ports"), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void TheServersEnvironment_HasSettingsThatTheProgramTakes()
    {
        var variables = Composition.Map(Composition.Services, "server", "environment").Where(variable => variable.Key is not "PGPASSWORD").ToList();
        var environment = new Hashtable();
        foreach (var (name, value) in variables)
        {
            environment[$"{name}"] = $"{value}".StartsWith("${", StringComparison.Ordinal) ? "" : $"{value}";
        }

        Assert.All(variables, variable => Assert.Contains(
            $"{variable.Key}"["KOREVAGT_".Length..].Replace("__", ":", StringComparison.Ordinal), SettingsReader.Known, StringComparer.OrdinalIgnoreCase));
        var read = SettingsReader.Read(SettingsSource.Read([], environment));
        Assert.True(read.Succeeded, string.Join('\n', read.Faults));
        Assert.True(read.Value.Store.IsPostgres);
    }

    [Fact]
    public void TheNight_HasTheFoldersThatItsSettingsName()
    {
        // The bundled settings lie in /app/batches and name ../logs and ../reports.
        var volumes = Composition.List(Composition.Map(Composition.Services, "server"), "volumes");
        Assert.Contains(volumes, volume => volume.Split(':')[1] == "/app/logs");
        Assert.Contains(volumes, volume => volume.Split(':')[1] == "/app/reports");
    }

    [Fact]
    public void TheImage_ChecksItsHealth_IsNotRoot_AndMakesNoVolumeThatNobodyNamed()
    {
        var recipe = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));
        Assert.Contains(recipe, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        Assert.Contains(recipe, line => line.Contains("/health/ready", StringComparison.Ordinal));
        Assert.Contains("USER $APP_UID", recipe);
        Assert.DoesNotContain(recipe, line => line.StartsWith("VOLUME", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("log.csv", false)]
    [InlineData("visits.csv", false)]
    [InlineData("scenarios/log.csv", false)]
    [InlineData("mine/demand.json", false)]
    [InlineData("resultater/run.json", false)]
    [InlineData("tests/run.sh", false)]
    [InlineData("docs/server.md", false)]
    [InlineData(".git/config", false)]
    [InlineData(".env", false)]
    [InlineData("korevagt.db", false)]
    [InlineData("src/Korevagt.Server/korevagt.db-wal", false)]
    [InlineData("src/Korevagt.Server/bin/x.dll", false)]
    [InlineData("artifacts/bin/x.dll", false)]
    [InlineData("logs/2026.csv", false)]
    [InlineData("src/Korevagt.Web/node_modules/preact/package.json", false)]
    [InlineData("src/Korevagt.Web/package-lock.json", true)]
    [InlineData("src/Korevagt.Web/.npmrc", true)]
    [InlineData("src/Korevagt.Web/page/main.tsx", true)]
    [InlineData("src/Korevagt.Demand/Logs/LogReader.cs", true)]
    [InlineData("src/Korevagt.Reports/ReportFormat.cs", true)]
    [InlineData("src/Korevagt.Store/Migrations/0001-runs.sql", true)]
    [InlineData("scenarios/bundle.txt", true)]
    [InlineData("maps/midtjylland.osm", true)]
    [InlineData("scenarios/models/one-place.csv", true)]
    [InlineData("batches/nat.json", true)]
    [InlineData("Directory.Packages.props", true)]
    [InlineData("BannedSymbols.txt", true)]
    [InlineData("global.json", true)]
    public void WhatIsSentToTheBuild_IsTheSources_AndNothingOfAPlanners(string file, bool isSent) =>
        Assert.Equal(isSent, IgnoreRules.Sends(file));

    private static bool IsTheServerOfTheImage(IReadOnlyDictionary<object, object> service) =>
        $"{service["image"]}".StartsWith("korevagt", StringComparison.Ordinal) && !service.ContainsKey("command");
}
