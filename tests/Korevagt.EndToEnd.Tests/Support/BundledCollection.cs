namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>The tests that look at <see cref="BundledComparison"/>; one after another, for each process wants all cores.</summary>
[CollectionDefinition(Name)]
public sealed class BundledCollection : ICollectionFixture<BundledComparison>
{
    public const string Name = "Bundled comparison";
}
