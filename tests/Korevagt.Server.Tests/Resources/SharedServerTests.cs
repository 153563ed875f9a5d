namespace Korevagt.Server.Tests.Resources;

/// <summary>The tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerTests : ICollectionFixture<SharedServer>
{
    public const string Name = "one working server";
}
