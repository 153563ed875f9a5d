namespace Korevagt.Domain.Plans;

/// <summary>A driving district (køreområde): the areas that a shift serves first.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
public sealed record District(string Id, string Name);
