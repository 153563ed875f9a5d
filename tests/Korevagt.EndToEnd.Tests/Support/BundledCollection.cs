using Korevagt.EndToEnd.Tests.Browser;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>
/// The tests that look at <see cref="BundledComparison"/> and <see cref="EveryPage"/>, with one browser; one after another, for
/// each process wants all cores.
/// </summary>
[CollectionDefinition(Name)]
public sealed class BundledCollection : ICollectionFixture<BundledComparison>, ICollectionFixture<EveryPage>, ICollectionFixture<InstalledBrowser>
{
    public const string Name = "Bundled comparison";
}
