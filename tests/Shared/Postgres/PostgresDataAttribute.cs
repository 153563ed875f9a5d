using System.Reflection;
using Xunit.Sdk;

namespace Korevagt.Tests.Postgres;

/// <summary>One row of a theory that needs a real PostgreSQL server: only this row is skipped where none is installed.</summary>
/// <param name="data">The arguments of the test.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PostgresDataAttribute(params object[] data) : DataAttribute
{
    public override string? Skip { get; set; } = PostgresInstallation.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [data];
}
