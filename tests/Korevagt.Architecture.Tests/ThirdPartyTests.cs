using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Korevagt.Architecture.Tests;

/// <summary>THIRD-PARTY.md names every package that the project refers to, in the version that is used.</summary>
public sealed partial class ThirdPartyTests
{
    [Fact]
    public void EveryPackage_IsNamedWithItsVersionAndLicence()
    {
        var named = File.ReadLines(Path.Combine(Repository.Root, "THIRD-PARTY.md"))
            .Select(line => Row().Match(line)).Where(row => row.Success).SelectMany(PackagesOf)
            .ToDictionary(package => package.Name, package => package.Version, StringComparer.Ordinal);
        var used = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => ((string)package.Attribute("Include")!, (string)package.Attribute("Version")!)).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, package => Assert.Equal(package.Item2, named.GetValueOrDefault(package.Item1)));
    }

    // One row may name several packages, each with a version of its own or all with one.
    private static IEnumerable<(string Name, string Version)> PackagesOf(Match row)
    {
        var versions = row.Groups["versions"].Value.Split(", ");
        return row.Groups["packages"].Value.Split(", ").Select((name, i) => (name, versions[Math.Min(i, versions.Length - 1)]));
    }

    [GeneratedRegex(@"^\| (?<packages>[^|]+) \| (?<versions>[\d][^|]*) \| (?<licence>[^|]+) \| ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
