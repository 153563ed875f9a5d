using System.Text.Json;

namespace Korevagt.Server.Tests.Documentation;

public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"integer","minimum":1,"maximum":3}""", "3", "0", "4", "1.5", "\"2\"")]
    [InlineData("""{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1}""", "0.5", "0", "1", "null")]
    [InlineData("""{"type":["null","string"],"minLength":1,"maxLength":2}""", "\"😀😀\"", "\"\"", "\"abc\"", "1")]
    [InlineData("""{"type":"string","pattern":"^[a-z]+$"}""", "\"abc\"", "\"A\"", "\"\"")]
    [InlineData(
        """{"type":"string","format":"date-time"}""", "\"2026-11-22T18:41:00Z\"", "\"2026-11-22\"",
        "\"2026-11-22T18:41:00+01:00\"")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483647", "2147483648", "1.5")]
    [InlineData("""{"type":"integer","format":"int64"}""", "1.0", "9223372036854775808", "1e30")]
    [InlineData("""{"enum":["a",null]}""", "null", "\"b\"", "0")]
    [InlineData("""{"const":{"a":[1]}}""", """{"a":[1]}""", """{"a":[2]}""")]
    [InlineData(
        """{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":2}""", "[true]", "[]", "[1]", "[true,true,true]")]
    [InlineData(
        """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""",
        """{"a":""}""", "{}", """{"a":1}""", """{"a":"","b":1}""", "[]")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"oneOf":[{"type":"null"},{"$ref":"word"}]}""", "\"x\"", "1", "\"\"")]
    [InlineData("""{"oneOf":[{"type":"number"},{"type":"integer"}]}""", "1.5", "1")]
    [InlineData("""{"anyOf":[{"type":"number"},{"type":"integer"}]}""", "1", "\"1\"")]
    [InlineData("""{"allOf":[{"type":"number"},{"minimum":2}]}""", "2", "1")]
    public void ASchema_TakesWhatItAllows_AndNothingElse(string schema, string valid, params string[] invalid)
    {
        var check = new SchemaCheck(_ => JsonElement.Parse("""{"type":"string","minLength":1}"""));
        Assert.Equal([], check.Faults(JsonElement.Parse(schema), JsonElement.Parse(valid)));
        Assert.All(invalid, value => Assert.NotEmpty(check.Faults(JsonElement.Parse(schema), JsonElement.Parse(value))));
    }

    [Theory]
    [InlineData("""{"unevaluatedProperties":false}""")]
    [InlineData("""{"type":"string","format":"e-mail"}""")]
    public void AKeywordThatIsNotKnown_IsAFault(string schema) => Assert.Contains(
        "not known", Assert.Single(new SchemaCheck(_ => default).Faults(JsonElement.Parse(schema), JsonElement.Parse("\"x\""))),
        StringComparison.Ordinal);

    [Fact]
    public void WhatAServerShows_IsToBeNamedByItsSchema()
    {
        var schema = JsonElement.Parse("""{"type":"object","properties":{"a":{"type":"object","properties":{}}}}""");
        var value = JsonElement.Parse("""{"a":{"b":1}}""");
        Assert.Empty(new SchemaCheck(_ => default).Faults(schema, value));
        Assert.Equal(["$.a: the schema does not name b"], new SchemaCheck(_ => default, isClosed: true).Faults(schema, value));
    }
}
